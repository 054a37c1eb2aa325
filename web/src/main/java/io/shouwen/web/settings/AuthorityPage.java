package io.shouwen.web.settings;

import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The authority matrix (H-3): who may grant up to how much, by kind of problem, grade and rank. */
@Named
@ViewScoped
public class AuthorityPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Compensations compensations;
  @Inject private Notices notices;
  private final List<Problem> problems = new ArrayList<>();

  /** The limits for one kind of problem. */
  public static class Problem implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ProblemKind kind;
    private final List<Line> lines = new ArrayList<>();

    Problem(ProblemKind kind) {
      this.kind = kind;
    }

    public ProblemKind getKind() {
      return kind;
    }

    public List<Line> getLines() {
      return lines;
    }
  }

  /** The limits for one grade, from the lowest rank up. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Grade grade;
    private final List<Cell> cells = new ArrayList<>();

    Line(Grade grade) {
      this.grade = grade;
    }

    public Grade getGrade() {
      return grade;
    }

    public List<Cell> getCells() {
      return cells;
    }
  }

  /** The limit of one rank, in yuan. */
  public static class Cell implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int rank;
    private BigDecimal upTo;

    Cell(int rank, BigDecimal upTo) {
      this.rank = rank;
      this.upTo = upTo;
    }

    public Role getRole() {
      return Role.ofRank(rank);
    }

    public BigDecimal getUpTo() {
      return upTo;
    }

    public void setUpTo(BigDecimal upTo) {
      this.upTo = upTo;
    }
  }

  @PostConstruct
  void read() {
    List<Compensations.Limit> limits = compensations.limits();
    for (ProblemKind kind : ProblemKind.values()) {
      Problem problem = new Problem(kind);
      for (Grade grade : Grade.values()) {
        Line line = new Line(grade);
        limits.stream()
            .filter(limit -> limit.problem() == kind && limit.grade() == grade)
            .sorted((a, b) -> Integer.compare(a.rank(), b.rank()))
            .forEach(limit -> line.cells.add(new Cell(limit.rank(), limit.upTo())));
        if (!line.cells.isEmpty()) {
          problem.lines.add(line);
        }
      }
      if (!problem.lines.isEmpty()) {
        problems.add(problem);
      }
    }
  }

  public List<Problem> getProblems() {
    return problems;
  }

  /** Saves all limits; a rank that may grant less than the one under it is refused. */
  public String save() {
    List<Compensations.Limit> limits = new ArrayList<>();
    for (Problem problem : problems) {
      for (Line line : problem.lines) {
        for (Cell cell : line.cells) {
          limits.add(new Compensations.Limit(line.grade, problem.kind, cell.rank, cell.upTo));
        }
      }
    }
    compensations.save(limits);
    notices.say("settings.saved");
    return "/settings/authority.xhtml?faces-redirect=true";
  }
}
