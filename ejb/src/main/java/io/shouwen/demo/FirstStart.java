package io.shouwen.demo;

import io.shouwen.deadline.boundary.QuietTime;
import io.shouwen.demo.CaseMaking.Making;
import io.shouwen.demo.Corpus.ComplaintText;
import io.shouwen.demo.Corpus.Kind;
import io.shouwen.demo.DemoPeople.Person;
import io.shouwen.demo.Estate.DemoCustomer;
import io.shouwen.demo.Estate.DemoProject;
import io.shouwen.shared.Environment;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
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

  /** How long the start of the server waits for the complaints; the rest is made while it runs. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject private Clock clock;
  @Inject private DemoMarks marks;
  @Inject private EstateMaking estateMaking;
  @Inject private CaseMaking caseMaking;
  @Inject private QuietTime quiet;

  @Resource private ManagedExecutorService executor;

  private final Random random = new Random(SEED);
  private final Corpus corpus = new Corpus();
  private final Map<ComplaintText, Integer> used = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();
  private Instant begun = Instant.EPOCH;
  private String lead = "";
  private int made;

  /** Who told a text in a project last, and the number that it got. */
  private record Told(DemoCustomer customer, String number) {}

  @SuppressWarnings("NullAway.Init")
  public FirstStart() {}

  @PostConstruct
  void make() {
    if (!DEMO.equals(Environment.setting(MODE))) {
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
    begun = clock.instant();
    marks.set(BEGUN, begun);
    quiet.begin();
    try {
      Estate estate = estateMaking.make(random, begun);
      List<Life> lives = Life.all(Corpus.rows("lives.csv"), random, begun, estate.zone());
      Iterator<Life> rest = lives.iterator();
      makeUntil(begun.plus(PATIENCE), estate, rest);
      if (rest.hasNext()) {
        executor.execute(() -> makeRest(estate, rest));
      }
    } catch (Exception failed) {
      quiet.end();
      throw new IllegalStateException("the demo data could not be made", failed);
    }
  }

  /** On a machine that has too much to do the server is up before the last complaint is there. */
  private void makeRest(Estate estate, Iterator<Life> rest) {
    try {
      makeUntil(Instant.MAX, estate, rest);
    } catch (Exception failed) {
      quiet.end();
      LOG.log(Level.ERROR, "The demo data could not be completed", failed);
    }
  }

  private void makeUntil(Instant end, Estate estate, Iterator<Life> rest) throws Exception {
    FormFilling forms = new FormFilling(corpus, estate.zone(), random);
    while (rest.hasNext() && clock.instant().isBefore(end)) {
      make(rest.next(), estate, forms);
    }
    if (!rest.hasNext()) {
      quiet.end();
      marks.set(FINISHED, clock.instant());
      LOG.log(
          Level.INFO,
          "Demo data made: {0} complaints in {1} ms",
          made,
          Duration.between(begun, clock.instant()).toMillis());
    }
  }

  private void make(Life life, Estate estate, FormFilling forms) throws Exception {
    DemoProject project = estate.project(life.project());
    ComplaintText text = text(life);
    Told before = told.get(life.project() + text.subject());
    if (before != null && random.nextInt(100) >= REPEATS_PERCENT) {
      before = null;
    }
    DemoCustomer customer =
        before == null ? Corpus.oneOf(project.customers(), random) : before.customer();
    Making making = new Making(life, project, text, owner(life, project), random);
    String number =
        caseMaking.make(
            making,
            forms.form(
                life,
                text,
                project,
                customer,
                before == null ? null : before.number(),
                "demo-%03d".formatted(made)));
    made++;
    told.put(life.project() + text.subject(), new Told(customer, number));
    caseMaking.addExtra(making, number, lead, begun);
    if (life.extra() == Life.Extra.LEAD) {
      lead = number;
    }
    caseMaking.liveUntil(making, number, begun);
  }

  /** The text used least until now among those that fit the course. */
  private ComplaintText text(Life life) {
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
  private Person owner(Life life, DemoProject project) {
    boolean other =
        random.nextInt(100) < (life.ending().archived() ? 40 : 15)
            || life.extra() == Life.Extra.OFFERED;
    return project.receptionists().get(other ? 1 : 0);
  }
}
