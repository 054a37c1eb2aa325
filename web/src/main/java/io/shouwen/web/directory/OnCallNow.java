package io.shouwen.web.directory;

import io.shouwen.organization.boundary.OnCallRota;
import io.shouwen.organization.boundary.OnCallView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is on call now, beside the plan of an emergency and on its case (S-5). */
@Named
@RequestScoped
public class OnCallNow {
  @Inject private OnCallRota rota;
  private final Map<Long, List<OnCallView>> known = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  public OnCallNow() {}

  /** Those on call for the project; nobody for none. */
  public List<OnCallView> of(@Nullable Long project) {
    return project == null ? List.of() : known.computeIfAbsent(project, rota::now);
  }
}
