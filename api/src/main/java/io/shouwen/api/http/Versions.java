package io.shouwen.api.http;

import io.shouwen.api.json.BadInput;
import io.shouwen.api.json.Mistake;
import io.shouwen.complaint.boundary.CaseRef;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a case as an entity tag: what was read goes into {@code If-Match}. */
public final class Versions {
  /** Weak tags are taken too: a proxy that compresses makes a strong one weak. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

  private static final int PRECONDITION_REQUIRED = 428;

  private Versions() {}

  /** The entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The case as the caller saw it.
   *
   * @throws BadInput with 428 when the header is missing, with 400 when it is no tag of ours
   */
  public static CaseRef seen(String number, @Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new BadInput(
          PRECONDITION_REQUIRED, List.of(Mistake.of("If-Match", "header.if-match-missing")));
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new BadInput(List.of(Mistake.of("If-Match", "header.if-match")));
    }
    return new CaseRef(number, Long.parseLong(tag.group(1)));
  }
}
