package io.shouwen.web.settings;

import io.shouwen.audit.boundary.AuditFilter;
import io.shouwen.audit.boundary.AuditRow;
import io.shouwen.audit.boundary.AuditSearch;
import io.shouwen.audit.boundary.AuditVerification;
import io.shouwen.audit.boundary.ChainVerdict;
import io.shouwen.audit.boundary.ChainView;
import io.shouwen.audit.domain.Way;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what, for administrators, and whether the chain holds. */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init") // read before the page is shown
public class AuditPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String[] FILTERS = {"person", "subject", "door", "way", "from", "to"};

  @Inject private AuditSearch search;
  @Inject private AuditVerification verification;
  @Inject private Texts texts;
  @Inject private Formats formats;
  @Inject private HttpServletRequest request;
  private AuditFilter filter;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private String pages = "";
  private Page<AuditRow> rows;
  private ChainView chain;
  private @Nullable ChainVerdict verdict;

  @PostConstruct
  void read() {
    Address address = new Address(request, FILTERS);
    from = address.day("from");
    to = address.day("to");
    filter =
        new AuditFilter(
            address.text("person"),
            address.text("subject"),
            address.text("door"),
            address.constant("way", Way.class),
            from == null ? null : from.atStartOfDay(Formats.ZONE).toInstant(),
            to == null ? null : to.plusDays(1).atStartOfDay(Formats.ZONE).toInstant());
    pages = address.pages();
    rows = search.page(filter, PageRequest.of(address.page()));
    chain = verification.standing();
  }

  /** Walks along the whole chain; the answer stays on the page. */
  public void verify() {
    verdict = verification.verify(null, null);
    chain = verification.standing();
  }

  /** How the chain stands, in one sentence. */
  public String getStanding() {
    String sealed = texts.fill("audit.standing", chain.lastSeal(), chain.waiting());
    return chain.checkedAt() == null
        ? sealed + " " + texts.get("audit.neverChecked")
        : sealed
            + " "
            + texts.fill(
                chain.findings() == 0 ? "audit.checked" : "audit.checkedBad",
                formats.when(chain.checkedAt()),
                String.valueOf(chain.checkedBy()),
                chain.checked(),
                chain.findings());
  }

  public @Nullable ChainVerdict getVerdict() {
    return verdict;
  }

  public Page<AuditRow> getRows() {
    return rows;
  }

  public AuditFilter getFilter() {
    return filter;
  }

  public @Nullable LocalDate getFrom() {
    return from;
  }

  public @Nullable LocalDate getTo() {
    return to;
  }

  public List<Way> getWays() {
    return List.of(Way.values());
  }

  public String getPages() {
    return pages;
  }
}
