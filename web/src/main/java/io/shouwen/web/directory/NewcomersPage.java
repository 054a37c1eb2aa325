package io.shouwen.web.directory;

import io.shouwen.organization.boundary.NewcomerView;
import io.shouwen.organization.boundary.StaffAdministration;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Who signed in lately and has no place; and what they read about whom to ask. */
@Named
@ViewScoped
public class NewcomersPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StaffAdministration staff;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;
  private @Nullable Page<NewcomerView> rows;
  private @Nullable String contact;
  private String pages = "";

  @SuppressWarnings("NullAway.Init")
  public NewcomersPage() {}

  @PostConstruct
  void read() {
    Address address = new Address(request);
    pages = address.pages();
    rows = staff.newcomers(PageRequest.of(address.page()));
    contact = staff.helpContact();
  }

  /** Keeps what people without a place read. */
  public String save() {
    staff.helpContact(contact == null ? "" : contact);
    notices.say("settings.saved");
    return "/settings/newcomers.xhtml?faces-redirect=true";
  }

  public @Nullable Page<NewcomerView> getRows() {
    return rows;
  }

  public @Nullable String getContact() {
    return contact;
  }

  public void setContact(@Nullable String contact) {
    this.contact = contact;
  }

  public String getPages() {
    return pages;
  }
}
