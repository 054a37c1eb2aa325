package io.shouwen.it.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes, the balancer and PostgreSQL on free ports of this machine, set up as the guide for
 * operators says: in production mode, with the demo people except those whom production refuses,
 * and one folder of files for both nodes, or the bucket that the settings name.
 */
public final class Cluster {
  /** Who may register and who heads a department; their password is the demo's. */
  public static final List<String> PEOPLE = List.of("receptionist.b", "department-head");

  /** A node looks for another one's watch port as far above its port as its own is. */
  private static final int WATCH_OFFSET = 100;

  private static final int LAST_PORT = 65_535;

  private final Path folder;
  private final int databasePort;
  private final ServerNode balancer;
  private final List<ServerNode> nodes = new ArrayList<>();
  private @Nullable EmbeddedPostgres postgres;

  /**
   * Not yet started.
   *
   * @param folder where everything of it is kept
   * @param more settings of the nodes
   */
  public Cluster(Path folder, Map<String, String> more) throws IOException, InterruptedException {
    this.folder = folder;
    Path home = Path.of(System.getProperty("it.server.home"));
    List<Integer> ports = freePorts();
    databasePort = ports.get(0);
    balancer =
        ServerNode.empty(
            Path.of(System.getProperty("it.balancer.home")),
            folder.resolve("balancer"),
            Map.of("SHOUWEN_BALANCER_PORT", ports.get(1).toString()));
    Path people = folder.resolve("people");
    copyPeople(home, people);
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_MODE", "production");
    settings.put("SHOUWEN_SIGN_IN", "people");
    settings.put("SHOUWEN_PEOPLE", people.toString());
    settings.put("SHOUWEN_URL", "https://shouwen.example.com");
    settings.put("SHOUWEN_PROXY", "true");
    settings.put("SHOUWEN_AUDIT_KEY", "a key of tests, long enough for it");
    settings.put("SHOUWEN_DB_DRIVER", "postgresql");
    settings.put("SHOUWEN_DB_URL", "jdbc:postgresql://localhost:" + databasePort + "/postgres");
    settings.put("SHOUWEN_DB_USER", "shouwen");
    settings.put("SHOUWEN_DB_PASSWORD", "of the tests");
    settings.put("SHOUWEN_DB_OWNER_USER", "postgres");
    settings.put("SHOUWEN_DB_OWNER_PASSWORD", "of the tests");
    if (!more.containsKey("SHOUWEN_S3_BUCKET")) {
      settings.put("SHOUWEN_ATTACHMENTS", folder.resolve("attachments").toString());
    }
    settings.put("SHOUWEN_CLUSTER_SECRET", "a secret of tests among the nodes");
    settings.put("SHOUWEN_BALANCER_PORT", ports.get(1).toString());
    settings.putAll(more);
    for (int i = 0; i < 2; i++) {
      ServerNode node =
          ServerNode.prepared(
              home,
              Path.of(System.getProperty("it.ear")),
              folder.resolve("node" + (i + 1)),
              settings);
      node.set("SHOUWEN_NODE", "node" + (i + 1));
      // through the balancer, and past it for a test that wants this node
      node.set("SHOUWEN_HOSTS", authority(balancer) + "|" + authority(node));
      node.set("SHOUWEN_CLUSTER_PORT", ports.get(2 + i).toString());
      node.set("SHOUWEN_CLUSTER_WATCH_PORT", Integer.toString(ports.get(2 + i) + WATCH_OFFSET));
      node.cluster(true);
      nodes.add(node);
    }
  }

  private static String authority(ServerNode node) {
    return URI.create(node.url()).getAuthority();
  }

  /**
   * Ports that are free now: the database's, the balancer's, and one of each node, which also has
   * the one {@link #WATCH_OFFSET} above it.
   */
  private static List<Integer> freePorts() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      List<Integer> ports = new ArrayList<>();
      while (ports.size() < 4) {
        ServerSocket socket = new ServerSocket(0);
        held.add(socket);
        int port = socket.getLocalPort();
        if (ports.size() < 2) {
          ports.add(port);
        } else if (port + WATCH_OFFSET < LAST_PORT) {
          try {
            held.add(new ServerSocket(port + WATCH_OFFSET));
            ports.add(port);
          } catch (BindException taken) {
            held.remove(socket);
            socket.close();
          }
        }
      }
      return ports;
    } finally {
      for (ServerSocket each : held) {
        each.close();
      }
    }
  }

  /**
   * Lets {@link #PEOPLE} of the demo, with their password, into an installation.
   *
   * @param home the server in which they lie
   * @param to the folder of the people, which does not exist yet
   */
  public static void copyPeople(Path home, Path to) throws IOException {
    Path from = home.resolve("standalone/configuration/people-demo");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files =
          walk.filter(file -> PEOPLE.stream().anyMatch(p -> isOf(p, file.getFileName().toString())))
              .toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  /** The server writes other signs of a name as an underscore, and its code behind it. */
  private static boolean isOf(String person, String file) {
    return file.startsWith(person.replaceAll("[^a-z]", "_") + "-");
  }

  /** Starts the database, the balancer, and both nodes at the same moment on an empty database. */
  public void start() throws IOException, InterruptedException, SQLException {
    startDatabase();
    try (Connection database = database();
        var statement = database.createStatement()) {
      statement.execute("create role shouwen login password 'of the tests'");
    }
    balancer.begin();
    for (ServerNode each : nodes) {
      each.begin();
    }
    for (ServerNode each : nodes) {
      each.awaitReady();
    }
  }

  /** Where people come in: the balancer. */
  public String url() {
    return balancer.url();
  }

  /** A node by its name, {@code node1} or {@code node2}. */
  public ServerNode node(String name) {
    return nodes.get(name.equals("node1") ? 0 : 1);
  }

  /** The other one's name. */
  public static String other(String name) {
    return name.equals("node1") ? "node2" : "node1";
  }

  /** A connection to the database, as its owner. */
  public Connection database() throws SQLException {
    EmbeddedPostgres running = postgres;
    if (running == null) {
      throw new SQLException("the database is stopped");
    }
    return running.getPostgresDatabase().getConnection();
  }

  /** Starts the database with the data that it had, if it is stopped. */
  public void startDatabase() throws IOException {
    if (postgres != null) {
      return;
    }
    postgres =
        EmbeddedPostgres.builder()
            .setPort(databasePort)
            .setDataDirectory(folder.resolve("database"))
            .setCleanDataDirectory(false)
            .start();
  }

  /** Stops the database, whatever is connected to it. */
  public void stopDatabase() throws IOException {
    EmbeddedPostgres running = postgres;
    postgres = null;
    if (running != null) {
      running.close();
    }
  }

  /** Ends everything at once. */
  public void stop() throws IOException, InterruptedException {
    for (ServerNode each : nodes) {
      each.kill();
    }
    balancer.kill();
    stopDatabase();
  }
}
