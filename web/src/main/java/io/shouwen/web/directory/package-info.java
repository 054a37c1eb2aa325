/** The staff directory: people, the import, newcomers, the rota, the first administrator. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.directory;
