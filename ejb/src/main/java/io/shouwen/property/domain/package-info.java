/** Buildings and units of a project. 单元 is an entrance of a building; a unit is 房屋. */
@org.jspecify.annotations.NullMarked
package io.shouwen.property.domain;
