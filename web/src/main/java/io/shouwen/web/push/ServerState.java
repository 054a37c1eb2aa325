package io.shouwen.web.push;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.AttributeChangeNotification;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.Notification;
import javax.management.NotificationListener;
import javax.management.ObjectName;

/**
 * Hears from the server when it begins to take no more requests and waits for the running ones
 * (told to stop, or suspended by an operator), and when it takes them again. The server tells it as
 * changes of a managed bean's attribute. Where there is no such bean nothing is ever heard.
 */
final class ServerState implements NotificationListener, AutoCloseable {
  private static final Logger LOG = System.getLogger(ServerState.class.getName());
  private static final String BEAN = "jboss.root:type=state";
  private static final String ATTRIBUTE = "RunningState";
  private static final String SUSPENDING = "suspending";
  private static final String NORMAL = "normal";

  private final MBeanServer beans;
  private final Runnable ending;
  private final Runnable resumed;

  /**
   * Begins to listen to the server of this process.
   *
   * @param ending called when the server begins to wait for running requests; no new one is let in
   *     from then on, so it must not wait itself
   * @param resumed called when it takes requests again
   */
  static ServerState heard(Runnable ending, Runnable resumed) {
    ServerState state =
        new ServerState(ManagementFactory.getPlatformMBeanServer(), ending, resumed);
    state.listen();
    return state;
  }

  private ServerState(MBeanServer beans, Runnable ending, Runnable resumed) {
    this.beans = beans;
    this.ending = ending;
    this.resumed = resumed;
  }

  private void listen() {
    try {
      beans.addNotificationListener(new ObjectName(BEAN), this, null, null);
    } catch (JMException unknown) {
      LOG.log(
          Level.WARNING, "the server does not say when it stops; open pages delay that", unknown);
    }
  }

  @Override
  public void handleNotification(Notification told, Object handback) {
    if (told instanceof AttributeChangeNotification change
        && ATTRIBUTE.equals(change.getAttributeName())) {
      String now = String.valueOf(change.getNewValue());
      if (SUSPENDING.equalsIgnoreCase(now)) {
        ending.run();
      } else if (NORMAL.equalsIgnoreCase(now)) {
        resumed.run();
      }
    }
  }

  @Override
  public void close() {
    try {
      beans.removeNotificationListener(new ObjectName(BEAN), this);
    } catch (InstanceNotFoundException gone) {
      LOG.log(Level.DEBUG, "the server has gone before", gone);
    } catch (JMException unheard) {
      LOG.log(Level.DEBUG, "never listened", unheard);
    }
  }
}
