package io.shouwen.organization.domain;

/** What a department of a project does: 客服, 工程, 秩序, 环境. */
public enum DepartmentKind {
  CUSTOMER_SERVICE,
  ENGINEERING,
  ORDER,
  ENVIRONMENT
}
