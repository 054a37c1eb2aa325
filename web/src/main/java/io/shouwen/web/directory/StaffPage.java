package io.shouwen.web.directory;

import io.shouwen.organization.boundary.StaffAdministration;
import io.shouwen.organization.boundary.StaffRow;
import io.shouwen.organization.domain.Listed;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The staff directory as a list: searched, paged, those who are there, who leave, who left. */
@Named
@RequestScoped
public class StaffPage {
  @Inject private StaffAdministration staff;
  @Inject private HttpServletRequest request;
  private @Nullable String text;
  private Listed listed = Listed.HERE;
  private @Nullable Page<StaffRow> rows;
  private String pages = "";

  @SuppressWarnings("NullAway.Init")
  public StaffPage() {}

  @PostConstruct
  void read() {
    Address address = new Address(request, "q", "listed");
    text = address.text("q");
    Listed wished = address.constant("listed", Listed.class);
    listed = wished == null ? Listed.HERE : wished;
    pages = address.pages();
    rows = staff.page(text, listed, PageRequest.of(address.page()));
  }

  public @Nullable Page<StaffRow> getRows() {
    return rows;
  }

  public @Nullable String getText() {
    return text;
  }

  public Listed getListed() {
    return listed;
  }

  public List<Listed> getChoices() {
    return List.of(Listed.values());
  }

  public String getPages() {
    return pages;
  }
}
