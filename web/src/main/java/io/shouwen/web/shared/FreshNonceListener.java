package io.shouwen.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The other half of {@link FreshNonce}: a view that keeps state remembers its new nonce. */
public class FreshNonceListener implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (context.getViewRoot() == null
        || !context.isPostback()
        || context.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    @Nullable Map<String, Object> kept = context.getViewRoot().getViewMap(false);
    String nonce = context.getExternalContext().getRequestParameterMap().get(FreshNonce.PARAMETER);
    if (kept != null && nonce != null) {
      kept.put(FreshNonce.PARAMETER, nonce);
    }
  }
}
