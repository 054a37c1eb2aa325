package io.shouwen.web.customer;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer's archive card: who they are, and everything they complained of. */
@Named
@RequestScoped
public class CardPage {
  @Inject private CustomerDesk customers;
  @Inject private ComplaintQueries complaints;
  @Inject private HttpServletRequest request;
  private Address address;
  private @Nullable CustomerView customer;
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
    customer =
        id == null
            ? null
            : customers.find(id).orElseThrow(() -> new RuleViolation("customer.unknown"));
    if (customer == null) {
      throw new RuleViolation("customer.unknown");
    }
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
