package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.FigureName;
import io.shouwen.notice.domain.NoticeFigure;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** The figures of sending (N-2): waits, the time to give up, quiet hours. Data of the group. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class SendingFigures {
  @Inject private AdministratorScope administrator;
  @Inject private NoticeSettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  public SendingFigures() {}

  /** Every figure, in the unit that its name says. */
  public Map<FigureName, Integer> all() {
    Map<FigureName, Integer> all = new EnumMap<>(FigureName.class);
    settings.figures().forEach((name, row) -> all.put(name, row.figure()));
    return all;
  }

  /**
   * Replaces the figures.
   *
   * @throws RuleViolation {@code notice.figure-range}, {@code notice.figures}, {@code
   *     notice.group-only}
   */
  public void save(Map<FigureName, Integer> wish) {
    administrator.requireGroup();
    Map<FigureName, NoticeFigure> rows = settings.figures();
    wish.forEach(
        (name, value) -> {
          NoticeFigure row = rows.get(name);
          if (row != null) {
            row.say(value);
          }
        });
    // reading them back judges them together
    settings.rules();
  }
}
