package io.shouwen.it.harness;

import com.icegreen.greenmail.util.GreenMail;
import io.shouwen.it.door.Doors;
import io.shouwen.it.listening.Told;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the in-container tests run in: the archive as the build made it, with one WAR more that
 * holds the test classes, and an observer in the jar of the business. It is deployed once for all
 * of them; each test makes the data that it needs and asserts about that data only.
 */
@ArquillianSuiteDeployment
public class ShippedArchive {
  private static final String BUSINESS = "shouwen-ejb.jar";
  private static final Pattern DOOR =
      Pattern.compile("io/shouwen/(?!web/|api/)[a-z]+/boundary/[A-Za-z]+");

  @Deployment
  public static EnterpriseArchive archive() {
    WebArchive tests =
        ShrinkWrap.create(ExplodedImporter.class, "classes.jar")
            .importDirectory(
                new File(System.getProperty("it.test.classes")),
                Filters.exclude(
                    ".*/io/shouwen/it/(harness|outside|listening)/.*|.*/META-INF/services/.*"))
            .as(WebArchive.class);
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "shouwen-it.war")
            .merge(tests, "/WEB-INF/classes")
            .addAsWebInfResource(
                new StringAsset(
                    """
                    <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"
                           bean-discovery-mode="annotated"/>
                    """),
                "beans.xml")
            .addAsResource(new StringAsset(String.join("\n", doors())), Doors.NAMES)
            .setManifest(
                new StringAsset(
                    "Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron-base,"
                        + "org.eclipse.angus.mail,jdk.httpserver\n"))
            .addAsLibrary(jarOf(GreenMail.class));
    EnterpriseArchive archive =
        ShrinkWrap.create(ZipImporter.class, "shouwen.ear")
            .importFrom(new File(System.getProperty("it.ear")))
            .as(EnterpriseArchive.class);
    JavaArchive business =
        ShrinkWrap.create(JavaArchive.class, BUSINESS)
            // its index does not know what is added
            .merge(
                archive.getAsType(JavaArchive.class, BUSINESS), Filters.exclude(".*/jandex\\.idx"))
            .addPackage(Told.class.getPackage());
    archive.delete(ArchivePaths.create(BUSINESS));
    archive.addAsModule(business);
    String descriptor =
        new String(readAll(archive, "META-INF/application.xml"), StandardCharsets.UTF_8);
    archive.delete(ArchivePaths.create("META-INF/application.xml"));
    return archive
        .addAsModule(Testable.archiveToTest(war))
        .setApplicationXML(
            new StringAsset(
                descriptor.replace(
                    "</application>",
                    "<module><web><web-uri>shouwen-it.war</web-uri>"
                        + "<context-root>/shouwen-it</context-root></web></module></application>")));
  }

  /** The classes of the business that the pages and the REST resources name. */
  private static Set<String> doors() {
    Set<String> doors = new TreeSet<>();
    try (ZipFile ear = new ZipFile(System.getProperty("it.ear"))) {
      for (String war : List.of("shouwen-web.war", "shouwen-api.war")) {
        try (ZipInputStream classes = new ZipInputStream(ear.getInputStream(ear.getEntry(war)))) {
          for (var entry = classes.getNextEntry(); entry != null; entry = classes.getNextEntry()) {
            if (entry.getName().endsWith(".class")) {
              DOOR.matcher(new String(classes.readAllBytes(), StandardCharsets.ISO_8859_1))
                  .results()
                  .forEach(found -> doors.add(found.group().replace('/', '.')));
            }
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return doors;
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static byte[] readAll(EnterpriseArchive archive, String path) {
    try (var content = archive.get(path).getAsset().openStream()) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
