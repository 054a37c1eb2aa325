package io.shouwen.web.complaint;

import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Refusals;
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
  @Inject private Refusals refusals;

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
    FacesMessage message =
        new FacesMessage(FacesMessage.SEVERITY_ERROR, refusals.sentence(refusal), null);
    context.addMessage(mark(context, form, field), message);
    context.validationFailed();
  }

  private static @Nullable String mark(FacesContext context, String form, @Nullable String field) {
    if (field == null) {
      return null;
    }
    UIComponent component = context.getViewRoot().findComponent(":" + form + ":" + field);
    if (component instanceof UIInput input) {
      input.setValid(false);
    }
    return component == null ? null : component.getClientId(context);
  }
}
