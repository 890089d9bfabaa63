package org.yiciban;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire to a server, which can be cut, left silent and mended. */
public final class Wire implements AutoCloseable {

    private final int to;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Set<Socket> forgotten = ConcurrentHashMap.newKeySet();
    private final Object mended = new Object();
    private volatile boolean silent;
    private ServerSocket listening;

    /**
     * @param to the port of the server on this machine
     */
    public Wire(int to) {
        this.to = to;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Nobody listens any more, and whoever was connected is cut off. */
    public void refuse() {
        quietly(listening);
        cut();
    }

    /** Whoever is connected is cut off; the next one is let in. */
    public void cut() {
        ends.forEach(Wire::quietly);
    }

    /** Connections are taken, and from now on nothing goes over them in either direction. */
    public void fallSilent() {
        silent = true;
    }

    /** Nothing goes any more over what is connected now, in either direction; who comes later is carried. */
    public void forgetAll() {
        forgotten.addAll(ends);
    }

    /** As at the beginning; what was held back goes on. */
    public void mend() {
        silent = false;
        synchronized (mended) {
            mended.notifyAll();
        }
        if (listening.isClosed()) {
            listening = listen(port);
        }
    }

    @Override
    public void close() {
        refuse();
        silent = false;
        synchronized (mended) {
            mended.notifyAll();
        }
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            inBackground(() -> take(socket));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void take(ServerSocket socket) {
        try {
            while (true) {
                Socket here = socket.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), to);
                ends.add(here);
                ends.add(there);
                inBackground(() -> carry(here, there));
                inBackground(() -> carry(there, here));
            }
        } catch (IOException closed) {
            // nobody listens any more
        }
    }

    private void carry(Socket from, Socket into) {
        byte[] some = new byte[8192];
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                synchronized (mended) {
                    while (silent) {
                        mended.wait();
                    }
                }
                if (!forgotten.contains(from)) {
                    out.write(some, 0, read);
                }
            }
        } catch (IOException | InterruptedException cut) {
            // both ends are closed
        } finally {
            ends.remove(from);
            ends.remove(into);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(java.io.Closeable one) {
        try {
            one.close();
        } catch (IOException closed) {
            // it is
        }
    }
}
