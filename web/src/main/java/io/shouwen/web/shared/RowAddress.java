package io.shouwen.web.shared;

import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.shared.RowCursor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The row from which a page of cases is read, in the page's address: among no filter, so that each
 * change of the list begins anew.
 */
public final class RowAddress {
  private static final String ROW = "row";

  private RowAddress() {}

  /** The row that the address names; null when it names none. */
  public static @Nullable CaseCursor of(HttpServletRequest request) {
    return CaseCursor.of(request.getParameter(ROW)).orElse(null);
  }

  /** The same where a row is named by its id alone. */
  public static @Nullable RowCursor id(HttpServletRequest request) {
    return RowCursor.of(request.getParameter(ROW));
  }

  /** What the address of the next page says besides its number. */
  public static String behind(CasePage cases) {
    return from(cases.behind());
  }

  /** What the address of the former page says besides its number; the first needs nothing. */
  public static String before(CasePage cases) {
    return cases.page().number() <= 2 ? "" : from(cases.before());
  }

  /** A row as it stands behind a page's number; nothing without one. */
  public static String from(@Nullable Object row) {
    return row == null
        ? ""
        : "&" + ROW + "=" + URLEncoder.encode(row.toString(), StandardCharsets.UTF_8);
  }
}
