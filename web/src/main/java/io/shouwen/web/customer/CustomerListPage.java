package io.shouwen.web.customer;

import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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
      rows = customers.page(getText(), PageRequest.of(address.page()));
    }
    return rows;
  }

  public String getPages() {
    return address.pages();
  }
}
