package dsg.edge.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Two ends of a transfer that goes on: {@code serve PORT…} sends for ever, {@code get ADDRESS PORT} says how far it has come. */
public final class Peer {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private Peer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("serve")) {
            for (int i = 1; i < arguments.length; i++) {
                int port = Integer.parseInt(arguments[i]);
                Thread.ofPlatform().start(() -> serve(port));
            }
        } else {
            get(arguments[1], Integer.parseInt(arguments[2]));
        }
    }

    private static void serve(int port) {
        try (ServerSocket server = new ServerSocket(port)) {
            OUT.println("serving " + port);
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> send(socket));
            }
        } catch (IOException e) {
            OUT.println(e);
        }
    }

    /** A little at a time: it is about going on, not about speed. */
    private static void send(Socket socket) {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            while (true) {
                out.write(new byte[1000]);
                out.flush();
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException over) {
            OUT.println("over " + over);
        }
    }

    private static void get(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            InputStream in = socket.getInputStream();
            byte[] some = new byte[1000];
            long all = 0;
            int read = in.read(some);
            while (read > 0) {
                all += read;
                OUT.println(all);
                read = in.read(some);
            }
        }
    }
}
