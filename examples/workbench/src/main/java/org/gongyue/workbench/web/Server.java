package org.gongyue.workbench.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The server of the JDK on loopback. */
public final class Server implements AutoCloseable {

  /** So many requests are answered at a time; the others wait. */
  private static final int THREADS = 16;

  /** How long a request may take to arrive, in seconds, before its connection is closed. */
  private static final String ARRIVAL = "10";

  static {
    // Read once by the JDK. Without the first, each answer waits for the delayed ACK of the last.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    setIfAbsent("sun.net.httpserver.maxReqTime", ARRIVAL);
    setIfAbsent("sun.net.httpserver.maxReqHeaders", "64");
    setIfAbsent("jdk.httpserver.maxConnections", "200");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private Server(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Starts it.
   *
   * @param port 0 for any
   * @param chosen the language of the page; null for that of the browser
   * @param sources where the page's scripts are while somebody works on them; null for ours
   * @param log where failures are told in full
   */
  public static Server start(int port, Router router, Locale chosen, Path sources, PrintStream log)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    new Pages(sources, chosen).addTo(router);
    Guard guard = new Guard(server.getAddress().getPort());
    server.createContext(
        "/", new Front(guard, router, chosen == null ? Locale.CHINESE : chosen, log));
    ExecutorService threads = threads();
    server.setExecutor(threads);
    server.start();
    return new Server(server, threads);
  }

  private static ExecutorService threads() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "workbench-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
