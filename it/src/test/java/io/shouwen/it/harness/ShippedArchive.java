package io.shouwen.it.harness;

import com.icegreen.greenmail.util.GreenMail;
import io.shouwen.it.listening.Told;
import java.io.File;
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
            .merge(archive.getAsType(JavaArchive.class, BUSINESS))
            .addPackage(Told.class.getPackage());
    archive.delete(ArchivePaths.create(BUSINESS));
    archive.addAsModule(business);
    String descriptor =
        new String(
            readAll(archive, "META-INF/application.xml"), java.nio.charset.StandardCharsets.UTF_8);
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

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static byte[] readAll(EnterpriseArchive archive, String path) {
    try (var content = archive.get(path).getAsset().openStream()) {
      return content.readAllBytes();
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
