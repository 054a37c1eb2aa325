package io.shouwen.web.search;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.RowAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results of the search box. */
@Named
@RequestScoped
public class SearchPage {
  /** Looks like a case number: project code, date, running number. */
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,10}-[0-9]{8}-[0-9]{1,8}");

  private static final int CUSTOMERS = 10;

  @Inject private ComplaintQueries complaints;
  @Inject private CustomerDesk customers;
  @Inject private HttpServletRequest request;
  private Address address;
  private @Nullable CasePage cases;
  private @Nullable Page<CustomerView> people;

  @SuppressWarnings("NullAway.Init")
  public SearchPage() {}

  @PostConstruct
  void read() {
    address = new Address(request, "q");
  }

  /** What was typed, empty when nothing was. */
  public String getText() {
    String text = address.text("q");
    return text == null ? "" : text;
  }

  /** Goes straight to the case when its number was typed; stays when there is no such case. */
  public @Nullable String jump() {
    String number = getText().toUpperCase(Locale.ROOT);
    return NUMBER.matcher(number).matches() && complaints.view(number).isPresent()
        ? "/complaint/case.xhtml?faces-redirect=true&number=" + number
        : null;
  }

  public Page<CaseRow> getCases() {
    return cases().page();
  }

  private CasePage cases() {
    if (cases == null) {
      cases =
          complaints.page(
              CaseFilter.containing(getText()),
              PageRequest.of(address.page()),
              RowAddress.of(request));
    }
    return cases;
  }

  /** What the address of the next page says besides its number. */
  public String getBehind() {
    return RowAddress.behind(cases());
  }

  /** What the address of the former page says besides its number. */
  public String getBefore() {
    return RowAddress.before(cases());
  }

  /** The first customers that match; all of them are on the customers page. */
  public Page<CustomerView> getCustomers() {
    if (people == null) {
      people = customers.page(getText(), new PageRequest(1, CUSTOMERS));
    }
    return people;
  }

  public String getPages() {
    return address.pages();
  }
}
