/** What an administrator may change, and the rules that everybody may read. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.settings;
