package io.shouwen.web.privacy;

import io.shouwen.privacy.boundary.LookReview;
import io.shouwen.privacy.boundary.LookRow;
import io.shouwen.privacy.boundary.LookSearch;
import io.shouwen.privacy.boundary.Looker;
import io.shouwen.privacy.domain.Unusual;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at personal data in a period: the people, and the looks of one of them or at one
 * customer. The period is the days that numbers are compared over unless the address says another.
 */
@Named
@RequestScoped
public class LooksPage {
  @Inject private LookReview review;
  @Inject private Formats formats;
  @Inject private HttpServletRequest request;
  private Address address;
  private @Nullable Unusual unusual;
  private @Nullable Page<Looker> people;
  private @Nullable Page<LookRow> looks;

  @SuppressWarnings("NullAway.Init")
  public LooksPage() {}

  @PostConstruct
  void read() {
    address = new Address(request, "staff", "customer", "from", "to");
  }

  public LocalDate getFrom() {
    LocalDate asked = address.day("from");
    return asked == null ? getTo().minusDays(getUnusual().days() - 1L) : asked;
  }

  public LocalDate getTo() {
    LocalDate asked = address.day("to");
    return asked == null ? formats.today() : asked;
  }

  public Unusual getUnusual() {
    if (unusual == null) {
      unusual = review.unusual();
    }
    return unusual;
  }

  /** The people who looked, those who stand out first. */
  public Page<Looker> getPeople() {
    if (people == null) {
      people =
          review.people(
              new LookSearch(getFrom(), getTo(), null, null), PageRequest.of(address.page()));
    }
    return people;
  }

  /** The looks of the person or at the customer that the address names, or all. */
  public Page<LookRow> getLooks() {
    if (looks == null) {
      looks =
          review.page(
              new LookSearch(getFrom(), getTo(), address.id("staff"), address.id("customer")),
              PageRequest.of(address.page()));
    }
    return looks;
  }

  public @Nullable String getStaff() {
    return address.text("staff");
  }

  public @Nullable String getCustomer() {
    return address.text("customer");
  }

  /** Address of somebody's looks in the same period. */
  public String of(Looker looker) {
    return request.getContextPath()
        + "/privacy/look.xhtml?staff="
        + looker.staffId()
        + "&from="
        + getFrom()
        + "&to="
        + getTo();
  }

  public String getPages() {
    return address.pages();
  }
}
