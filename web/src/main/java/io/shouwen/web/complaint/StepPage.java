package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.StaleCase;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of one step with one case. When the case changed meanwhile, it says what changed, keeps
 * what was typed and takes the step again on the newer case when the person sends it again.
 */
@Named
@RequestScoped
public class StepPage {
  /** Id of the form, and so the beginning of its fields' names. */
  static final String FORM = "act";

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("complaint.text", "text"),
          Map.entry("complaint.reason", "text"),
          Map.entry("complaint.result", "text"),
          Map.entry("complaint.read-back", "readBack"),
          Map.entry("complaint.task", "task0"),
          Map.entry("complaint.no-department", "department0"),
          Map.entry("complaint.due-in-past", "due0"),
          Map.entry("complaint.contact-in-future", "contactedAt"),
          Map.entry("complaint.one-lead", "lead"),
          Map.entry("complaint.department-twice", "department0"),
          Map.entry("complaint.promise-in-past", "promisedAt"),
          Map.entry("complaint.third-party", "name"),
          Map.entry("complaint.already-owner", "person"),
          Map.entry("complaint.unknown", "other"),
          Map.entry("complaint.link-to-itself", "other"),
          Map.entry("complaint.not-a-lead", "other"),
          Map.entry("complaint.same-severity", "severity"),
          Map.entry("complaint.not-extendable", "deadline"),
          Map.entry("complaint.deadline-over", "deadline"),
          Map.entry("complaint.extension-while-paused", "deadline"),
          Map.entry("approval.already-asked", "deadline"),
          Map.entry("complaint.extension-in-past", "newDueAt"),
          Map.entry("complaint.extension-not-later", "newDueAt"),
          Map.entry("complaint.extension-too-long", "newDueAt"),
          Map.entry("resolution.amount", "amount"),
          Map.entry("resolution.reason", "text"),
          Map.entry("resolution.findings", "facts"),
          Map.entry("resolution.impact", "households"),
          Map.entry("resolution.option-text", "option0"),
          Map.entry("resolution.two-or-three-options", "option1"),
          Map.entry("resolution.one-recommended", "recommended"),
          Map.entry("resolution.appointment-text", "whoComes"),
          Map.entry("resolution.appointment-window", "toAt"),
          Map.entry("followup.words", "text"));

  @Inject private HttpServletRequest request;
  @Inject private ComplaintQueries complaints;
  @Inject private Instance<StepTaker> takers;
  @Inject private CaseFiles files;
  @Inject private CaseStory story;
  @Inject private FormRefusals refusals;

  private Typed typed = new Typed();
  private String number = "";
  private @Nullable Step step;
  private @Nullable CaseView view;
  private List<CaseStory.Told> changes = List.of();
  private boolean stale;

  @SuppressWarnings("NullAway.Init")
  public StepPage() {}

  @PostConstruct
  void begin() {
    number = Objects.requireNonNullElse(request.getParameter("number"), "").strip();
    String asked = request.getParameter("step");
    step =
        Arrays.stream(Step.values()).filter(s -> s.name().equals(asked)).findFirst().orElse(null);
    typed = Typed.of(request, FORM);
    typed.putIfAbsent("version", request.getParameter("v"));
    typed.putIfAbsent("part", request.getParameter("part"));
  }

  /**
   * Opens the form, filled with what is known.
   *
   * @throws RuleViolation {@code complaint.unknown}
   */
  public void open() {
    CaseView shown = getView();
    if (typed.text("version") == null) {
      typed.put("version", shown.version());
    }
    if (step == Step.DISPATCH) {
      typed.putIfAbsent("task0", beginningOfTask(shown.facts()));
      typed.putIfAbsent("lead", "0");
    }
    if (step == Step.CLASSIFY) {
      typed.putIfAbsent(
          "category",
          shown.category() + (shown.subCategory() == null ? "" : "/" + shown.subCategory()));
      typed.putIfAbsent("valid", shown.validity() == Validity.VALID);
      typed.putIfAbsent("emergency", shown.emergency());
    }
    if (step == Step.MAKE_CONFIDENTIAL && shown.confidential()) {
      typed.putIfAbsent("secret", "yes");
    }
    if (step == Step.PROPOSE) {
      typed.putIfAbsent("recommended", "0");
    }
  }

  private static String beginningOfTask(CaseView.Facts facts) {
    String demand = facts.demand();
    return demand == null ? facts.subject() : facts.subject() + " / " + demand;
  }

  /** Takes the step and goes back to the case. */
  public void send() {
    try {
      take();
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(caseAddress() + "&done=" + step);
    } catch (StaleCase overtaken) {
      stale = true;
      changes = story.tell(overtaken.changes());
      typed.put("version", getView().version());
      FacesContext.getCurrentInstance().validationFailed();
    } catch (RuleViolation refused) {
      refusals.show(FORM, refused, FIELDS);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void take() {
    Step wanted = step;
    if (wanted == null) {
      throw new FieldRefused("text", "input.choice");
    }
    if (wanted == Step.ATTACH) {
      files.add(number);
      return;
    }
    CaseRef ref = new CaseRef(number, typed.requiredId("version"));
    for (StepTaker taker : takers) {
      if (taker.take(wanted, ref, typed).isPresent()) {
        return;
      }
    }
    throw new IllegalStateException("no form for " + wanted);
  }

  /** The case as it is now. */
  public CaseView getView() {
    CaseView shown = view;
    if (shown == null) {
      shown =
          complaints.view(number).orElseThrow(() -> new RuleViolation("complaint.unknown", number));
      view = shown;
    }
    return shown;
  }

  /** The step, or null when the address names none. */
  public @Nullable Step getStep() {
    return step;
  }

  /**
   * False when the case is not there for this step now; the page then says so in place of the form.
   * A form that was sent is always shown again, with what was typed.
   */
  public boolean isShown() {
    return step != null && (isSent() || getView().allowed().contains(step));
  }

  /** True for a form that was sent, false for one that is only opened. */
  public boolean isSent() {
    return request.getMethod().equals("POST");
  }

  /** True after the case turned out to have changed since the form was opened. */
  public boolean isStale() {
    return stale;
  }

  /** What changed since the form was opened; empty when it is not known or nothing did. */
  public List<CaseStory.Told> getChanges() {
    return changes;
  }

  /** Name of the page part that holds the fields of this step. */
  public String getFields() {
    Step shown = step;
    if (shown == null) {
      return "none";
    }
    return switch (shown) {
      case SIGN, ACCEPT_HAND_OVER, LEAD_COMMON_PROBLEM, DECIDE_EXTENSION -> "none";
      case RETURN,
          CONFIRM_INVALID,
          REJECT_INVALID,
          REPORT_DONE,
          ARCHIVE,
          WITHDRAW,
          RESUME,
          ARRIVE ->
          "words";
      case RAISE_SEVERITY, LOWER_SEVERITY -> "severity";
      case OFFER_HAND_OVER, ASSIGN_OWNER -> "person";
      default -> shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  public String getAddress() {
    return request.getContextPath()
        + "/complaint/step.xhtml?number="
        + number
        + "&step="
        + step
        + "&v="
        + typed.text("version");
  }

  /** Address of the case. */
  public String getCaseAddress() {
    return caseAddress();
  }

  private String caseAddress() {
    return request.getContextPath() + "/complaint/case.xhtml?number=" + number;
  }

  public Typed getTyped() {
    return typed;
  }
}
