package io.shouwen.signin;

import io.shouwen.signin.domain.StartRules;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.AuthMethodConfig;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.LoginConfig;
import jakarta.servlet.ServletContext;
import java.util.stream.Collectors;

/**
 * Stands at the door of each WAR, where the server tells by what it signs people in: refuses the
 * start when that is not what the installation says ({@link StartRules#doorFaults}), and puts
 * before the sign-in what slows it down. Each WAR names it in {@code META-INF/services}.
 */
public class SignInDoor implements ServletExtension {
  /** The context of the pages; the other door is for programs. */
  private static final String PAGES = "/";

  private static final String FORM = "FORM";
  private static final String BASIC = "BASIC";

  @Override
  public void handleDeployment(DeploymentInfo door, ServletContext context) {
    LoginConfig login = door.getLoginConfig();
    String mechanism =
        login == null
            ? ""
            : login.getAuthMethods().stream()
                .map(AuthMethodConfig::getName)
                .collect(Collectors.joining("+"));
    boolean pages = PAGES.equals(door.getContextPath());
    StartCheck.refuse(
        StartRules.doorFaults(StartCheck::setting, door.getDeploymentName(), pages, mechanism));
    if (FORM.equals(mechanism) || BASIC.equals(mechanism)) {
      door.addSecurityWrapper(next -> new SlowingHandler(next, FORM.equals(mechanism)));
    } else if (pages) {
      door.addOuterHandlerChainWrapper(ProviderHandler::new);
    }
  }
}
