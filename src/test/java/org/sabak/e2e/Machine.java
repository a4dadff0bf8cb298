package org.sabak.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What the operating system and the JVM tell about a process; Linux only. */
final class Machine {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double MIB = 1024.0;

    private Machine() {}

    /** Proportional set size in MiB: memory that is shared is divided among those who share it. */
    static double pss(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / MIB;
    }

    /** Bytes of the heap in use after a full collection. */
    static long heap(long pid) {
        jcmd(pid, "GC.run");
        var used = USED.matcher(jcmd(pid, "GC.heap_info").replaceFirst("(?s)Metaspace.*", ""));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1)) * 1024;
        }
        return sum;
    }

    /** The processor time that a process has used so far. */
    static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    static String load() {
        return read(Path.of("/proc/loadavg")).split(" ")[0];
    }

    static long memory() {
        return Long.parseLong(read(Path.of("/proc/meminfo"))
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("\\D", ""))
                / 1024
                / 1024;
    }

    private static String jcmd(long pid, String command) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
