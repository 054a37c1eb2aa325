package io.shouwen.web.directory;

import io.shouwen.organization.boundary.FirstAdministrator;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.complaint.FormRefusals;
import io.shouwen.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one-time way in of the first administrator: a code from the server's data folder. */
@Named
@RequestScoped
public class FirstAdministratorPage {
  private static final String FORM = "first";

  @Inject private FirstAdministrator first;
  @Inject private FormRefusals refusals;
  @Inject private Notices notices;
  private @Nullable String code;
  private @Nullable String name;

  @SuppressWarnings("NullAway.Init")
  public FirstAdministratorPage() {}

  public boolean isExpected() {
    return first.expected();
  }

  /** Takes the code; a wrong one is said at the field. */
  public @Nullable String takeOver() {
    try {
      FirstAdministrator.Answer answer =
          first.takeOver(code == null ? "" : code, name == null ? "" : name);
      switch (answer.outcome()) {
        case TAKEN -> {
          notices.say("firstAdministrator.done");
          return "/settings/staff.xhtml?faces-redirect=true";
        }
        case WRONG -> refuse(new RuleViolation("organization.code-wrong", answer.waitSeconds()));
        case WAIT -> refuse(new RuleViolation("organization.code-wait", answer.waitSeconds()));
        case NONE -> refuse(new RuleViolation("organization.code-none"));
      }
    } catch (RuleViolation refused) {
      refuse(refused);
    }
    return null;
  }

  private void refuse(RuleViolation refused) {
    refusals.show(
        FORM,
        refused,
        Map.of(
            "organization.code-wrong", "code",
            "organization.code-wait", "code",
            "organization.code-none", "code",
            "organization.name", "name"));
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }
}
