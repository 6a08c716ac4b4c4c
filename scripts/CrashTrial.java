import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows that what was accepted is never lost. Eight clients record 10,000 quotes into the packaged service while it, or its
 * database server, is killed with SIGKILL again and again; whatever was not answered is sent again. In the end every quote that was
 * ever answered 201 or 200 must be there under the id of its answer, none may be there twice, and the whole list must be readable.
 *
 * <p>Needs a built service (mvn -q -DskipTests package) and a Unix-like system:
 *
 * <pre>java scripts/CrashTrial.java service|database [quotes] [kills]</pre>
 */
public class CrashTrial {
    private static final int CLIENTS = 8;
    private static final int PORT = 18099;
    private static final String BASE = "http://127.0.0.1:" + PORT;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ITEM = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"statement\".*?\"text\":\"crash trial (\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger resent = new AtomicInteger();
    private final boolean killDatabase;
    private final int quotes;
    private final int kills;
    private final Path data;
    private Process service;

    CrashTrial(boolean killDatabase, int quotes, int kills) throws IOException {
        this.killDatabase = killDatabase;
        this.quotes = quotes;
        this.kills = kills;
        this.data = Files.createTempDirectory("whosaid-crash-trial");
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !Set.of("service", "database").contains(arguments[0])) {
            System.err.println("usage: java scripts/CrashTrial.java service|database [quotes] [kills]");
            System.exit(2);
        }
        int quotes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        System.exit(new CrashTrial(arguments[0].equals("database"), quotes, kills).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        start();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(this::record);
        }
        clients.shutdown();
        Random random = new Random();
        for (int kill = 1; kill <= kills; kill++) {
            int at = quotes * kill / (kills + 1);
            while (acknowledged.size() < at) {
                TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(20));
            }
            kill(kill);
        }
        if (!clients.awaitTermination(15, TimeUnit.MINUTES)) {
            System.out.println("FAILED: the clients did not finish, " + acknowledged.size() + " answered");
            return false;
        }
        // Once more from cold, so that everything read below comes from what is on disk.
        killService();
        start();
        boolean good = check();
        service.destroy();
        service.waitFor();
        return good;
    }

    private void start() throws Exception {
        long began = System.nanoTime();
        service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dwhosaid.data-dir=" + data,
                        "-Dquarkus.http.port=" + PORT,
                        "-Dquarkus.management.port=" + (PORT + 1),
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling(data.getFileName() + ".log").toFile()))
                .start();
        while (!answers()) {
            if (!service.isAlive()) {
                throw new IllegalStateException("the service ended while starting, see " + data + ".log");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        System.out.printf("service ready after %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private boolean answers() {
        try {
            return get("/v1/record").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void kill(int number) throws Exception {
        int before = acknowledged.size();
        if (killDatabase) {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            System.out.println("kill " + number + ": database server, after " + before + " answers");
        } else {
            killService();
            System.out.println("kill " + number + ": service, after " + before + " answers");
            start();
        }
    }

    private void killService() throws InterruptedException {
        service.destroyForcibly();
        service.waitFor();
    }

    /** One client: takes the next number and sends it until it is answered. */
    private void record() {
        for (int number = next.getAndIncrement(); number < quotes; number = next.getAndIncrement()) {
            while (!send(number)) {
                resent.incrementAndGet();
                try {
                    TimeUnit.MILLISECONDS.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private boolean send(int number) {
        String body = "{\"text\":\"crash trial " + number + "\",\"speaker\":{\"name\":\"Crash Speaker" + number % 97
                + "\"},\"outlet\":{\"name\":\"Crash Outlet " + number % 13 + "\"},\"position\":" + (1 + number % 7) + "}";
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(BASE + "/v1/quotes"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                Matcher id = ID.matcher(answer.body());
                if (!id.find()) {
                    throw new IllegalStateException("an answer without an id");
                }
                acknowledged.put(number, id.group(1));
                return true;
            }
            if (answer.statusCode() != 503) {
                System.out.println("unexpected: " + answer.statusCode() + " " + answer.body());
            }
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean check() throws Exception {
        List<String> faults = new ArrayList<>();
        Map<Integer, String> found = new ConcurrentHashMap<>();
        Set<String> ids = new HashSet<>();
        String cursor = null;
        do {
            String page = get("/v1/quotes?sort=recorded&limit=200" + (cursor == null ? "" : "&cursor=" + cursor)).body();
            Matcher item = ITEM.matcher(page);
            while (item.find()) {
                if (!ids.add(item.group(1)) || found.put(Integer.parseInt(item.group(2)), item.group(1)) != null) {
                    faults.add("twice: " + item.group(2));
                }
            }
            Matcher following = NEXT.matcher(page);
            cursor = following.find() ? following.group(1) : null;
        } while (cursor != null);
        acknowledged.forEach((number, id) -> {
            if (!id.equals(found.get(number))) {
                faults.add("lost: quote " + number + " was answered with " + id + ", the record has " + found.get(number));
            }
        });
        System.out.println("answered " + acknowledged.size() + ", in the record " + found.size() + ", sent again " + resent
                + ", faults " + faults.size() + ", data in " + data);
        faults.stream().limit(20).forEach(System.out::println);
        boolean good = faults.isEmpty() && found.size() == quotes && acknowledged.size() == quotes;
        System.out.println(good ? "PASSED: nothing lost, nothing twice" : "FAILED");
        return good;
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
