package io.shouwen.web.customer;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.look.domain.Door;
import io.shouwen.privacy.boundary.CustomerErasure;
import io.shouwen.privacy.boundary.LookReview;
import io.shouwen.privacy.boundary.LookRow;
import io.shouwen.privacy.boundary.LookSearch;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer's archive card: who they are, and everything they complained of. */
@Named
@RequestScoped
public class CardPage {
  private static final int LATEST = 10;

  @Inject private CustomerDesk customers;
  @Inject private ComplaintQueries complaints;
  @Inject private LookReview review;
  @Inject private CustomerErasure erasure;
  @Inject private Formats formats;
  @Inject private HttpServletRequest request;
  private Address address;
  private @Nullable CustomerView customer;
  private boolean revealed;
  private boolean reviewer;
  private @Nullable Page<CaseRow> cases;

  @SuppressWarnings("NullAway.Init")
  public CardPage() {}

  @PostConstruct
  void read() {
    address = new Address(request, "id");
  }

  /** Finds the customer that the address names; refuses one that is not there or not in scope. */
  public void load() {
    Long id = address.id("id");
    if (id == null) {
      throw new RuleViolation("customer.unknown");
    }
    revealed = request.getMethod().equals("POST") && request.getParameter("reveal") != null;
    customer =
        revealed
            ? customers.reveal(id, request.getParameter("reason"), Door.PAGE)
            : customers.find(id).orElseThrow(() -> new RuleViolation("customer.unknown"));
    reviewer = request.isUserInRole("quality") || request.isUserInRole("administrator");
  }

  /** True when masked values are shown on request, on this page only. */
  public boolean isRevealed() {
    return revealed;
  }

  /** True for those who see who looked, and who may make the customer anonymous. */
  public boolean isReviewer() {
    return reviewer;
  }

  /** Who looked at this customer's data lately, the latest first. */
  public List<LookRow> getLooks() {
    LocalDate today = formats.today();
    return review
        .page(
            new LookSearch(
                today.minusDays(review.unusual().days() - 1L), today, null, address.id("id")),
            new PageRequest(1, LATEST))
        .rows();
  }

  /** That the customer was made anonymous, or null. */
  public CustomerErasure.@Nullable Done getAnonymised() {
    Long id = address.id("id");
    return id == null ? null : erasure.done(id).orElse(null);
  }

  public @Nullable CustomerView getCustomer() {
    return customer;
  }

  /** Their complaints, the newest first. */
  public Page<CaseRow> getCases() {
    if (cases == null) {
      CaseFilter theirs =
          new CaseFilter(
              null,
              Set.of(),
              false,
              false,
              false,
              false,
              Set.of(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              address.id("id"),
              CaseFilter.Sort.RECEIVED,
              true);
      cases = complaints.page(theirs, PageRequest.of(address.page()));
    }
    return cases;
  }

  public String getPages() {
    return address.pages();
  }
}
