package io.shouwen.organization.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody's roles hold, as the provider of the sign-in says it: one value of {@code group},
 * {@code company:CODE}, {@code project:CODE} or {@code department:PROJECT/KIND}. Anything else,
 * also several values, is no scope: a claim that nobody understands never opens more.
 *
 * @param reach what the code names
 * @param code of the company or project; empty for the group and for nothing
 * @param kind of the department, as {@link DepartmentKind} spells it; empty otherwise
 */
public record ClaimedScope(Reach reach, String code, String kind) {
  /** What a claim can name. */
  public enum Reach {
    NOTHING,
    GROUP,
    COMPANY,
    PROJECT,
    DEPARTMENT
  }

  /** No scope: nothing is seen. */
  public static final ClaimedScope NOTHING = new ClaimedScope(Reach.NOTHING, "", "");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?<group>group)|company:(?<company>[A-Za-z0-9_.-]{1,20})|project:(?<project>[A-Za-z0-9_.-]{1,10})"
              + "|department:(?<of>[A-Za-z0-9_.-]{1,10})/(?<kind>[A-Z_]{1,30})");

  /** The scope that the values of a claim name. */
  public static ClaimedScope of(List<String> values) {
    if (values.size() != 1) {
      return NOTHING;
    }
    Matcher value = VALUE.matcher(values.get(0));
    if (!value.matches()) {
      return NOTHING;
    }
    if (value.group("group") != null) {
      return new ClaimedScope(Reach.GROUP, "", "");
    }
    if (value.group("company") != null) {
      return new ClaimedScope(Reach.COMPANY, value.group("company"), "");
    }
    if (value.group("project") != null) {
      return new ClaimedScope(Reach.PROJECT, value.group("project"), "");
    }
    return new ClaimedScope(Reach.DEPARTMENT, value.group("of"), value.group("kind"));
  }
}
