/** Reference data: projects, departments, people, units, categories. */
@NullMarked
package io.shouwen.api.organization;

import org.jspecify.annotations.NullMarked;
