package io.shouwen.web.settings;

import io.shouwen.deadline.boundary.WatchView;
import io.shouwen.deadline.boundary.Watchdog;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * What happens by itself, for administrators (T-8): what waits, what failed, which node ran when.
 */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init") // read before the page is shown
public class WatchPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Watchdog watchdog;
  @Inject private Notices notices;
  private WatchView seen;
  private List<WatchView.Failing> failing;

  @PostConstruct
  void look() {
    seen = watchdog.look();
    failing = watchdog.failing();
  }

  /** Has a step tried again at the next ring. */
  public String tryNow(long deadlineId) {
    watchdog.tryNow(deadlineId);
    notices.say("settings.watchTried");
    return "/settings/watch.xhtml?faces-redirect=true";
  }

  public WatchView getSeen() {
    return seen;
  }

  /** The key of the sentence that says how it stands. */
  public String getVerdict() {
    WatchView.Trouble trouble = seen.trouble();
    return trouble == null ? "settings.watchWell" : "settings.watchTrouble." + trouble;
  }

  public List<WatchView.Failing> getFailing() {
    return failing;
  }
}
