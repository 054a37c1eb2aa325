package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.outside.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The doors to the street: every address that the owner of a case can reach from it, every page of
 * the archive, every operation of the REST description, tried by somebody who has no business
 * there.
 */
@Tag("outside")
@DisplayName("A stranger at every address (C-11)")
class LeakOutsideIT {
  private static final System.Logger LOG = System.getLogger(LeakOutsideIT.class.getName());
  private static final int MOST = 150;

  /** The id of no customer. */
  private static final long NOBODY = 0;

  /** What changes something or belongs to everybody. */
  private static final Pattern LEFT_ALONE =
      Pattern.compile("/(sign-out|language|events|jakarta\\.faces\\.resource|j_security_check).*");

  @Test
  @DisplayName("sees nothing of another project or company")
  void elsewhere() throws IOException {
    Secret secret = secret("company-manager", 1, false);
    closedTo(secret, List.of("receptionist", "centre-manager", "company-manager.b"));
  }

  @Test
  @DisplayName("sees nothing of a confidential case in the right project")
  void confidential() throws IOException {
    Secret secret = secret("centre-manager", 0, true);
    closedTo(secret, List.of("receptionist", "company-manager", "quality", "administrator"));
  }

  private record Secret(
      String owner,
      String number,
      String word,
      String phone,
      long file,
      long customer,
      long project) {
    boolean isToldBy(String text) {
      return text.contains(word) || text.contains(phone);
    }
  }

  private void closedTo(Secret secret, List<String> strangers) throws IOException {
    Map<String, Visitor.Seen> owned =
        Visitor.signedInAs(secret.owner())
            .crawl(
                starts(secret),
                link ->
                    !LEFT_ALONE.matcher(link).matches()
                        && (link.contains(secret.number())
                            || link.contains("id=" + secret.file())
                            || (secret.customer() != NOBODY
                                && link.contains("=" + secret.customer()))),
                MOST);
    long telling = owned.values().stream().filter(p -> secret.isToldBy(p.body())).count();
    assertTrue(telling > 5, "the owner sees it at " + telling + " addresses only");

    Set<String> addresses = new LinkedHashSet<>(owned.keySet());
    addresses.addAll(pagesWith(secret));
    Set<String> leaks = new TreeSet<>();
    Set<String> broken = new TreeSet<>();
    int tries = 0;
    for (String stranger : strangers) {
      Visitor visitor = Visitor.signedInAs(stranger);
      for (String address : addresses) {
        tries++;
        Visitor.Seen seen = visitor.get(address);
        if (secret.isToldBy(seen.body())) {
          leaks.add(address + " tells " + stranger);
        }
        if (seen.status() >= 500) {
          broken.add(address + " breaks for " + stranger);
        }
      }
      tries += rest(secret, stranger, leaks, broken);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0} addresses, {1} strangers, {2} tries, {3} leaks",
        addresses.size(),
        strangers.size(),
        tries,
        leaks.size());
    assertEquals(Set.of(), leaks);
    assertEquals(Set.of(), broken);
  }

  private static Set<String> starts(Secret secret) {
    String word = heard(secret.word());
    return new LinkedHashSet<>(
        List.of(
            "/index.xhtml",
            "/complaint/case.xhtml?number=" + secret.number(),
            "/complaint/list.xhtml?state=all&text=" + word,
            "/complaint/export.xlsx?state=all&text=" + word,
            "/search.xhtml?q=" + word,
            "/customer/list.xhtml?q=" + word));
  }

  /** Every page of the archive, each with every kind of thing that a page could be asked for. */
  private static Set<String> pagesWith(Secret secret) throws IOException {
    List<String> asked =
        List.of(
            "",
            "?number=" + secret.number(),
            "?id=" + secret.customer() + "&customer=" + secret.customer(),
            "?id=" + secret.file(),
            "?project=" + secret.project() + "&state=all&q=" + heard(secret.word()),
            "?text=" + heard(secret.phone()) + "&state=all");
    Set<String> pages = new LinkedHashSet<>();
    try (ZipFile ear = new ZipFile(System.getProperty("it.ear"));
        ZipInputStream war =
            new ZipInputStream(ear.getInputStream(ear.getEntry("shouwen-web.war")))) {
      for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".xhtml") && !name.startsWith("WEB-INF/") && !name.startsWith("login")) {
          asked.forEach(question -> pages.add("/" + name + question));
        }
      }
    }
    return pages;
  }

  /** What a stranger could have heard: only the beginning, for a page may repeat what was typed. */
  private static String heard(String mark) {
    return encoded(mark.substring(0, mark.length() - 1));
  }

  /** Every operation of the description, with the foreign numbers in its address. */
  private static int rest(Secret secret, String stranger, Set<String> leaks, Set<String> broken) {
    RestClient client = RestClient.as(stranger);
    JsonObject paths = RestClient.nobody().get("/openapi.json").json().getJsonObject("paths");
    int tries = 0;
    for (String path : paths.keySet()) {
      for (String operation : paths.getJsonObject(path).keySet()) {
        for (String address : filled(path, secret)) {
          tries++;
          Answer answer =
              operation.equals("post")
                  ? client.post(address, body(secret), "If-Match", "\"1\"")
                  : client.send(operation.toUpperCase(java.util.Locale.ROOT), address);
          if (secret.isToldBy(answer.body())) {
            leaks.add(operation + " " + address + " tells " + stranger);
          }
          if (answer.status() >= 500) {
            broken.add(operation + " " + address + " breaks for " + stranger);
          }
          if (address.contains(secret.number()) && answer.status() < 300) {
            leaks.add(operation + " " + address + " is open to " + stranger);
          }
        }
      }
    }
    return tries;
  }

  private static List<String> filled(String path, Secret secret) {
    String numbered =
        path.replace("{number}", secret.number())
            .replace("{obligation}", "SOLVE")
            .replace("{key}", "CASE");
    if (!numbered.contains("{")) {
      return numbered.endsWith("complaints") || numbered.endsWith("customers")
          ? List.of(
              numbered, numbered + "?text=" + heard(secret.word()) + "&q=" + heard(secret.phone()))
          : List.of(numbered);
    }
    List<String> all = new ArrayList<>();
    for (long id : List.of(secret.file(), secret.customer(), secret.project())) {
      all.add(numbered.replaceAll("\\{[a-zA-Z]+}", Long.toString(id)));
    }
    return all;
  }

  private static JsonValue body(Secret secret) {
    return Json.createObjectBuilder()
        .add("projectId", secret.project())
        .add("customerId", secret.customer())
        .add("readBack", true)
        .add("reason", "-")
        .build();
  }

  /** A case of somebody's project, every word of which is known to nobody else. */
  private static Secret secret(String owner, int project, boolean closed) {
    RestClient client = RestClient.as(owner);
    JsonArray projects = client.get("/projects").with(200).array();
    long place = projects.getJsonObject(project).getJsonNumber("id").longValue();
    String word = "零丁" + Long.toString(System.nanoTime(), 36);
    String phone =
        "137" + String.valueOf(System.nanoTime() % 100_000_000 + 100_000_000).substring(1);
    // the archive of customers is open to the project; who complains in confidence is not
    long customer = closed ? NOBODY : customer(client, place, word, phone);
    JsonObjectBuilder complaint = RestLifeIT.complaint();
    if (!closed) {
      complaint.add("customerId", customer);
    }
    String number =
        client
            .post(
                "/complaints",
                complaint
                    .add("projectId", place)
                    .add("complainantName", "文" + word)
                    .add("phone", phone)
                    .add("place", "门口" + word)
                    .add("subject", "事由" + word)
                    .add("narrative", "经过" + word)
                    .build())
            .with(201)
            .json()
            .getString("number");
    long file =
        client
            .post(
                "/complaints/" + number + "/attachments?name=" + encoded(word + ".txt"),
                ("内容" + word).getBytes(StandardCharsets.UTF_8),
                "application/octet-stream")
            .with(201)
            .json()
            .getJsonNumber("id")
            .longValue();
    client
        .post(
            "/complaints/" + number + "/contacts",
            Json.createObjectBuilder().add("method", "TELEPHONE").add("said", "说了" + word).build())
        .with(200);
    if (closed) {
      String tag = client.get("/complaints/" + number).with(200).header("ETag");
      client
          .post(
              "/complaints/" + number + "/steps/make-confidential",
              Json.createObjectBuilder().add("confidential", true).build(),
              "If-Match",
              tag)
          .with(200);
    }
    return new Secret(owner, number, word, phone, file, customer, place);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long customer(RestClient client, long place, String word, String phone) {
    return client
        .post(
            "/customers",
            Json.createObjectBuilder()
                .add("projectId", place)
                .add("kind", "OWNER")
                .add("name", "文" + word)
                .add("phone", phone)
                .build())
        .with(201)
        .json()
        .getJsonNumber("id")
        .longValue();
  }
}
