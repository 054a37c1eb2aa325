package io.shouwen.privacy.boundary;

import io.shouwen.organization.domain.Role;
import java.io.Serializable;

/**
 * How somebody looked at personal data in a period.
 *
 * @param looks cases and cards opened in plain, reveals, prints, reports
 * @param persons distinct persons among them
 * @param searches how often customers were searched
 * @param exported how many persons exports showed
 * @param usualLooks the median of the same role
 * @param usualExported the median of the same role
 * @param manyLooks the looks stand out
 * @param manyExported the exports stand out
 */
public record Looker(
    long staffId,
    String name,
    Role role,
    long looks,
    long persons,
    long searches,
    long exported,
    double usualLooks,
    double usualExported,
    boolean manyLooks,
    boolean manyExported)
    implements Serializable {

  public boolean standsOut() {
    return manyLooks || manyExported;
  }
}
