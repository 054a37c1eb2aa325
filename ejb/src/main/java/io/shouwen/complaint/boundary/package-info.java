/**
 * The ways in for work on a complaint; each door declares its roles, each change passes {@code
 * CaseGate}.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.complaint.boundary;
