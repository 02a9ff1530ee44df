package org.gongyue.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port of this machine that leads to a server, and that a test may cut, let go dead and mend. It
 * can also be told to break at a word, once: before the server hears it, or after the server heard
 * it and before the client hears the answer.
 */
public final class Wire implements AutoCloseable {

  /** Where it breaks. */
  public enum Break {
    BEFORE,
    AFTER
  }

  private enum State {
    WHOLE,
    DEAD,
    CUT
  }

  private final ServerSocket door;
  private final int target;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;
  private volatile Fault fault;

  private record Fault(String word, Break where) {}

  private Wire(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  public static Wire to(Server server) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Wire wire = new Wire(door, server.port());
      daemon(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Breaks all connections, and each new one at once, until it is mended. */
  public void cut() {
    // Whoever is cut may mend the wire before the last one is, and come again.
    List<Line> all = List.copyOf(lines);
    state = State.CUT;
    all.forEach(Line::cut);
  }

  /** Lets nothing through any more, and nobody notices, until it is mended or cut. */
  public void goDead() {
    state = State.DEAD;
  }

  /** Connections that went dead are cut: what was under way is lost. */
  public void mend() {
    lines.forEach(Line::cut);
    fault = null;
    state = State.WHOLE;
  }

  /** Is cut as soon as a client says a word, such as {@code COMMIT}. */
  public void cutAt(String word, Break where) {
    fault = new Fault(word, where);
  }

  /** Whether it was cut at the word that it was told. */
  public boolean isCut() {
    return state == State.CUT;
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Line line = new Line(client, new Socket());
        lines.add(line);
        if (state == State.CUT || !line.reach(door.getInetAddress())) {
          line.cut();
        } else {
          daemon(line::ask);
          daemon(line::answer);
        }
      } catch (IOException e) {
        // The door is closed.
      }
    }
  }

  /** The connection of one client. */
  private final class Line {

    private final Socket client;
    private final Socket server;
    private volatile boolean isMute;

    Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    boolean reach(InetAddress address) {
      try {
        server.connect(new InetSocketAddress(address, target));
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    void ask() {
      pump(client, server, true);
    }

    void answer() {
      pump(server, client, false);
    }

    private void pump(Socket from, Socket to, boolean isQuestion) {
      byte[] buffer = new byte[16 * 1024];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          Fault now = fault;
          boolean isHit = isQuestion && now != null && says(buffer, n, now.word());
          if (isHit && now.where() == Break.BEFORE) {
            Wire.this.cut();
          } else if (isHit) {
            isMute = true;
          } else if (!isQuestion && isMute) {
            // The server has answered: it is done, and nobody hears of it.
            Wire.this.cut();
          }
          if (state == State.WHOLE) {
            out.write(buffer, 0, n);
            out.flush();
          }
        }
      } catch (IOException e) {
        // One of the two is gone.
      }
      cut();
    }

    private boolean says(byte[] buffer, int length, String word) {
      return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(word);
    }

    void cut() {
      lines.remove(this);
      for (Socket one : new Socket[] {client, server}) {
        try {
          one.setSoLinger(true, 0);
        } catch (IOException e) {
          // It is closed already.
        }
        try {
          one.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }
}
