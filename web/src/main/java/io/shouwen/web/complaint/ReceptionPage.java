package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ReceptionDrafts;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.customer.boundary.NewCustomer;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The reception form (C-1 to C-10, S-4, S-5). It holds no view state: what is typed is in the form,
 * in the draft on the server and, while that cannot be reached, in the browser. One key stands for
 * one form: it names the draft, and it makes one case however often the form is sent.
 */
@Named
@RequestScoped
public class ReceptionPage {
  /** Id of the form, and so the beginning of its fields' names. */
  static final String FORM = "reception";

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("complaint.complainant-name", "complainantName"),
          Map.entry("customer.phone-number", "phone"),
          Map.entry("customer.name", "complainantName"),
          Map.entry("complaint.occurred-in-future", "occurredAt"),
          Map.entry("complaint.subject", "subject"),
          Map.entry("complaint.narrative", "narrative"),
          Map.entry("complaint.demand-length", "demand"),
          Map.entry("complaint.read-back", "readBack"),
          Map.entry("property.unit-of-another-project", "unit"),
          Map.entry("organization.unknown-department", "department"),
          Map.entry("complaint.unknown-customer", "caller"),
          Map.entry("complaint.text", "result"));

  @Inject private HttpServletRequest request;
  @Inject private ComplaintIntake intake;
  @Inject private ReceptionDrafts drafts;
  @Inject private CustomerDesk customers;
  @Inject private ReceptionAfterwards afterwards;
  @Inject private FormRefusals refusals;
  @Inject private Clock clock;

  private Typed typed = new Typed();
  private String key = "";

  @SuppressWarnings("NullAway.Init")
  public ReceptionPage() {}

  @PostConstruct
  void begin() {
    String asked = request.getParameter("key");
    key =
        asked == null || !asked.matches("[A-Za-z0-9-]{8,64}")
            ? UUID.randomUUID().toString()
            : asked;
    typed = Typed.of(request, FORM);
    if (typed.isEmpty() && asked != null) {
      drafts.find(key).ifPresent(draft -> typed = DraftContent.read(draft.content()));
    }
    typed.putIfAbsent("openedAt", clock.millis());
    typed.putIfAbsent("channel", Channel.TELEPHONE.name());
    typed.putIfAbsent("complainant", Complainant.CUSTOMER.name());
    typed.putIfAbsent("mood", Mood.CALM.name());
  }

  /**
   * Opens the form: a form without a key gets one in its address, one that was sent already leads
   * to the case that it made.
   */
  public void open() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String number = afterwards.madeBy(key);
    if (number != null) {
      external.redirect(address("received.xhtml?number=" + number));
    } else if (!key.equals(request.getParameter("key"))) {
      String customer = request.getParameter("customer");
      external.redirect(
          address("reception.xhtml?key=" + key)
              + (customer == null || !customer.matches("\\d+") ? "" : "&customer=" + customer));
    } else {
      takeCustomerFromAddress();
    }
  }

  private void takeCustomerFromAddress() {
    String asked = request.getParameter("customer");
    if (asked != null && asked.matches("\\d{1,18}") && typed.text("customerId") == null) {
      customers.find(Long.parseLong(asked)).ifPresent(this::choose);
    }
  }

  private void choose(CustomerView customer) {
    typed.put("customerId", customer.id());
    typed.put("caller", customer.name());
    typed.put("complainantName", customer.name());
    typed.put("phone", customer.phone());
    typed.put("unit", customer.unitLabel());
    typed.put("unitId", customer.unitId());
    typed.put("project", customer.projectId());
  }

  /** Shows the form again with what the answers so far bring; nothing is checked. */
  public void look() {
    // the fields keep what was typed, the live parts of the page are computed from it
  }

  /** Enters the caller into the archive without leaving the form. */
  public void enterCustomer() {
    attempt(
        () -> {
          ReceptionInput input = new ReceptionInput(typed);
          choose(
              customers.enter(
                  new NewCustomer(
                      input.projectId(),
                      typed.requiredChoice(CustomerKind.class, "customerKind"),
                      typed.required("complainantName"),
                      typed.text("phone"),
                      input.unitId())));
        });
  }

  /** Registers the complaint and shows its number, to be read out. */
  public void save() {
    attempt(() -> leave("received.xhtml?number=" + receive(false).number()));
  }

  /** Registers it and goes on to the departments; read back and confirmed first (C-2, H-1). */
  public void saveAndDispatch() {
    attempt(
        () -> {
          if (!typed.flag("readBack")) {
            throw new FieldRefused("readBack", "complaint.read-back");
          }
          Changed changed = receive(false);
          leave("step.xhtml?number=" + changed.number() + "&step=DISPATCH&v=" + changed.version());
        });
  }

  /** Solved at the desk or on the phone: reception, result and satisfaction in one go (C-7). */
  public void solve() {
    attempt(() -> leave("received.xhtml?number=" + receive(true).number()));
  }

  private Changed receive(boolean solved) {
    ReceptionForm form = new ReceptionInput(typed).form(key, solved);
    return afterwards.done(key, typed, intake.receive(form));
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuleViolation refused) {
      refusals.show(FORM, refused, FIELDS);
    }
  }

  private void leave(String page) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address(page));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String address(String page) {
    return request.getContextPath() + "/complaint/" + page;
  }

  /** Address of this very form, which brings it back after a reload or a new sign-in. */
  public String getAddress() {
    return address("reception.xhtml?key=" + key);
  }

  public Typed getTyped() {
    return typed;
  }

  public String getKey() {
    return key;
  }

  /**
   * When the draft shown was saved, as milliseconds, for the browser to compare with its own; 0 for
   * none.
   */
  public long getSavedAt() {
    return drafts.find(key).map(draft -> draft.savedAt().toEpochMilli()).orElse(0L);
  }

  /** Unfinished forms of this person other than this one, the newest first. */
  public List<DraftContent.Unfinished> getUnfinished() {
    return drafts.mine().stream()
        .filter(draft -> !draft.key().equals(key))
        .map(DraftContent::unfinished)
        .toList();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Mood[] getMoods() {
    return Mood.values();
  }

  public Complainant[] getComplainants() {
    return Complainant.values();
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public CustomerKind[] getCustomerKinds() {
    return CustomerKind.values();
  }

  /** The mood for the guidance, calm until one is chosen. */
  public Mood getMood() {
    try {
      Mood chosen = typed.choice(Mood.class, "mood");
      return chosen == null ? Mood.CALM : chosen;
    } catch (FieldRefused unreadable) {
      return Mood.CALM;
    }
  }
}
