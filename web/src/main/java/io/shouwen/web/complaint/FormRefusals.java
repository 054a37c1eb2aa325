package io.shouwen.web.complaint;

import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Refusals;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sentence of a refusal at the field that it is about, or above the form when at none
 * (X-4).
 */
@ApplicationScoped
public class FormRefusals {
  /** What Faces itself says of an empty field. */
  private static final String EMPTY_FIELD = "jakarta.faces.component.UIInput.REQUIRED";

  @Inject private Refusals refusals;
  @Inject private Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public FormRefusals() {}

  /**
   * Shows a refusal; what was typed stays.
   *
   * @param form id of the form
   * @param fieldOfCode which field a refusal of the business is about
   */
  public void show(String form, RuleViolation refusal, Map<String, String> fieldOfCode) {
    FacesContext context = FacesContext.getCurrentInstance();
    String field =
        refusal instanceof FieldRefused at ? at.field() : fieldOfCode.get(refusal.code());
    UIComponent component =
        field == null ? null : context.getViewRoot().findComponent(":" + form + ":" + field);
    if (component instanceof UIInput input) {
      input.setValid(false);
    }
    context.addMessage(
        component == null ? null : component.getClientId(context),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence(refusal, component), null));
    context.validationFailed();
  }

  /** An empty field is named as Faces names it, so that the summary above the form says which. */
  private String sentence(RuleViolation refusal, @Nullable UIComponent component) {
    Object label = component == null ? null : component.getAttributes().get("label");
    return label != null && refusal.code().equals("input.required")
        ? texts.fill(EMPTY_FIELD, label)
        : refusals.sentence(refusal);
  }
}
