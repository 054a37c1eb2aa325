package io.shouwen.demo;

import io.shouwen.demo.CaseMaking.Making;
import io.shouwen.demo.Corpus.ComplaintText;
import io.shouwen.demo.Corpus.Kind;
import io.shouwen.demo.DemoPeople.Person;
import io.shouwen.demo.Estate.DemoCustomer;
import io.shouwen.demo.Estate.DemoProject;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes the demo data at the first start in demo mode ({@code SHOUWEN_MODE=demo}, an environment
 * variable or a system property); does nothing at later starts, and nothing at all in any other
 * mode. The seed is fixed: two first starts give the same people, complaints and courses, at times
 * that count back from the start. Bean-managed, because each step of each complaint is a
 * transaction of its own.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
  private static final Logger LOG = System.getLogger(FirstStart.class.getName());
  private static final String MODE = "SHOUWEN_MODE";
  private static final String DEMO = "demo";
  private static final String BEGUN = "begun";
  private static final String FINISHED = "finished";
  private static final long SEED = 20_260_311L;
  private static final int REPEATS_PERCENT = 30;

  @Inject private Clock clock;
  @Inject private DemoMarks marks;
  @Inject private EstateMaking estateMaking;
  @Inject private CaseMaking caseMaking;

  private final Corpus corpus = new Corpus();
  private final Map<ComplaintText, Integer> used = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();

  /** Who told a text in a project last, and the number that it got. */
  private record Told(DemoCustomer customer, String number) {}

  @SuppressWarnings("NullAway.Init")
  public FirstStart() {}

  @PostConstruct
  void make() {
    if (!DEMO.equals(System.getProperty(MODE, System.getenv(MODE)))) {
      return;
    }
    if (marks.has(BEGUN)) {
      if (!marks.has(FINISHED)) {
        LOG.log(
            Level.WARNING,
            "The demo data is incomplete, its making was interrupted; with an empty data folder it"
                + " is made anew");
      }
      return;
    }
    Instant begun = clock.instant();
    marks.set(BEGUN, begun);
    try {
      int made = makeAll(begun);
      marks.set(FINISHED, clock.instant());
      LOG.log(
          Level.INFO,
          "Demo data made: {0} complaints in {1} ms",
          made,
          Duration.between(begun, clock.instant()).toMillis());
    } catch (Exception failed) {
      throw new IllegalStateException("the demo data could not be made", failed);
    }
  }

  private int makeAll(Instant start) throws Exception {
    Random random = new Random(SEED);
    Estate estate = estateMaking.make(random, start);
    FormFilling reception = new FormFilling(corpus, estate.zone(), random);
    List<Life> lives = Life.all(Corpus.rows("lives.csv"), random, start, estate.zone());
    String lead = "";
    for (int i = 0; i < lives.size(); i++) {
      Life life = lives.get(i);
      DemoProject project = estate.project(life.project());
      ComplaintText text = text(life, random);
      Told before = told.get(life.project() + text.subject());
      boolean repeats = before != null && random.nextInt(100) < REPEATS_PERCENT;
      DemoCustomer customer =
          before != null && repeats ? before.customer() : Corpus.oneOf(project.customers(), random);
      Making making = new Making(life, project, text, owner(life, project, random), random);
      String number =
          caseMaking.make(
              making,
              reception.form(
                  life,
                  text,
                  project,
                  customer,
                  before != null && repeats ? before.number() : null,
                  "demo-%03d".formatted(i)));
      told.put(life.project() + text.subject(), new Told(customer, number));
      caseMaking.addExtra(making, number, lead, start);
      if (life.extra() == Life.Extra.LEAD) {
        lead = number;
      }
    }
    return lives.size();
  }

  /** The text used least until now among those that fit the course. */
  private ComplaintText text(Life life, Random random) {
    @Nullable ComplaintText best = null;
    double least = Double.MAX_VALUE;
    for (ComplaintText text : corpus.complaints()) {
      double score = used.getOrDefault(text, 0) + random.nextDouble();
      if (fits(text, life) && score < least) {
        best = text;
        least = score;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no text for " + life);
    }
    used.merge(best, 1, Integer::sum);
    return best;
  }

  private static boolean fits(ComplaintText text, Life life) {
    String about = life.about();
    if (about != null) {
      return text.subject().contains(about);
    }
    boolean light = !text.loss() && !text.emergency();
    return (life.department() == null || life.department() == text.department())
        && (text.kind() == Kind.INVALID) == life.ending().invalid()
        && (light || !life.ending().onTheSpot());
  }

  /**
   * Mostly the first receptionist, who is the demo person; the one who offers is always the other.
   */
  private static Person owner(Life life, DemoProject project, Random random) {
    boolean other =
        random.nextInt(100) < (life.ending().archived() ? 40 : 15)
            || life.extra() == Life.Extra.OFFERED;
    return project.receptionists().get(other ? 1 : 0);
  }
}
