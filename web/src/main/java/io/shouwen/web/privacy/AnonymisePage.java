package io.shouwen.web.privacy;

import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.privacy.boundary.CustomerErasure;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a customer anonymous: asks why, and for the customer's number once more. */
@Named
@RequestScoped
public class AnonymisePage {
  @Inject private CustomerDesk customers;
  @Inject private CustomerErasure erasure;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;
  private final Map<String, String> typed = new HashMap<>();
  private @Nullable CustomerView customer;

  @SuppressWarnings("NullAway.Init")
  public AnonymisePage() {}

  /** The customer that the address names. */
  public CustomerView getCustomer() {
    if (customer == null) {
      customer = customers.find(id()).orElseThrow(() -> new RuleViolation("customer.unknown"));
    }
    return customer;
  }

  /** Loads, so that a customer who is not there is an error page and not half a page. */
  public void load() {
    getCustomer();
  }

  /** What was typed, by the name of the field. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** Does it, and goes to the card, which says so. */
  public String anonymise() {
    CustomerErasure.Done done =
        erasure.anonymise(id(), typed.getOrDefault("reason", ""), typed.getOrDefault("number", ""));
    notices.say("privacy.done", done.cases(), done.files());
    return "/customer/card.xhtml?id=" + id() + "&faces-redirect=true";
  }

  private long id() {
    String asked = Objects.requireNonNullElse(request.getParameter("id"), "");
    return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
  }
}
