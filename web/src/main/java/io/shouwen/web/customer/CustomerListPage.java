package io.shouwen.web.customer;

import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RowCursor;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.RowAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customers in the person's scope, found by name, pinyin initials, phone or unit. */
@Named
@RequestScoped
public class CustomerListPage {
  @Inject private CustomerDesk customers;
  @Inject private HttpServletRequest request;
  private Address address;
  private @Nullable Page<CustomerView> rows;

  @SuppressWarnings("NullAway.Init")
  public CustomerListPage() {}

  @PostConstruct
  void read() {
    address = new Address(request, "text");
  }

  public String getText() {
    String text = address.text("text");
    return text == null ? "" : text;
  }

  public Page<CustomerView> getRows() {
    if (rows == null) {
      rows = customers.page(getText(), PageRequest.of(address.page()), RowAddress.id(request));
    }
    return rows;
  }

  /** What the address of the next page says besides its number. */
  public String getBehind() {
    List<CustomerView> shown = getRows().rows();
    return shown.isEmpty()
        ? ""
        : RowAddress.from(new RowCursor(true, shown.get(shown.size() - 1).id()));
  }

  /** What the address of the former page says besides its number; the first needs nothing. */
  public String getBefore() {
    List<CustomerView> shown = getRows().rows();
    return shown.isEmpty() || address.page() <= 2
        ? ""
        : RowAddress.from(new RowCursor(false, shown.get(0).id()));
  }

  public String getPages() {
    return address.pages();
  }
}
