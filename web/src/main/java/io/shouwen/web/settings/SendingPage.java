package io.shouwen.web.settings;

import io.shouwen.notice.boundary.SendingFigures;
import io.shouwen.notice.domain.FigureName;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of sending (N-2): waits, the time to give up, quiet hours by default. */
@Named
@ViewScoped
public class SendingPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MINUTES_OF_AN_HOUR = 60;

  @Inject private SendingFigures figures;
  @Inject private Notices notices;
  private final List<Line> lines = new ArrayList<>();

  /** One figure: a number, or a time of the day. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;
    private final FigureName name;
    private int figure;

    Line(FigureName name, int figure) {
      this.name = name;
      this.figure = figure;
    }

    public FigureName getName() {
      return name;
    }

    /** True when the figure is a minute of the day. */
    public boolean isOfTheDay() {
      return name == FigureName.QUIET_FROM_MINUTE || name == FigureName.QUIET_TO_MINUTE;
    }

    public int getFigure() {
      return figure;
    }

    public void setFigure(int figure) {
      this.figure = figure;
    }

    public LocalTime getClock() {
      return LocalTime.MIDNIGHT.plusMinutes(figure);
    }

    public void setClock(LocalTime time) {
      figure = time.getHour() * MINUTES_OF_AN_HOUR + time.getMinute();
    }
  }

  @PostConstruct
  void read() {
    figures.all().forEach((name, figure) -> lines.add(new Line(name, figure)));
  }

  public List<Line> getLines() {
    return lines;
  }

  public String save() {
    Map<FigureName, Integer> wish = new EnumMap<>(FigureName.class);
    lines.forEach(line -> wish.put(line.name, line.figure));
    figures.save(wish);
    notices.say("settings.saved");
    return "/settings/channels.xhtml?faces-redirect=true";
  }
}
