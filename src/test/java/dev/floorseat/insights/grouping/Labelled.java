package dev.floorseat.insights.grouping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Texts of which somebody said which say the same. */
record Labelled(List<Line> lines) {

    record Line(String group, String language, String text) {}

    static Labelled read(Path file) {
        try {
            return new Labelled(Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Line(parts[0], parts[1], parts[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every second group in the order of their names' checksums, groups of one apart from the others: the half that is tuned on. On the
     * rest is reported.
     */
    Set<String> tuning() {
        Map<String, Integer> sizes = new TreeMap<>();
        lines.forEach(line -> sizes.merge(line.group(), 1, Integer::sum));
        Set<String> tuning = new HashSet<>();
        for (boolean alone : new boolean[] {true, false}) {
            List<String> names = sizes.keySet().stream()
                    .filter(name -> (sizes.getOrDefault(name, 0) == 1) == alone)
                    .sorted(Comparator.comparingLong(Labelled::checksum).thenComparing(name -> name))
                    .toList();
            for (int i = 0; i < names.size(); i += 2) {
                tuning.add(names.get(i));
            }
        }
        return tuning;
    }

    /** So many lines of each group, both languages alike where there are two, in an order of chance, as notes come in. */
    Labelled sample(int ofEach, long seed) {
        Random random = new Random(seed);
        Map<String, List<Line>> cells = new TreeMap<>();
        lines.forEach(line -> cells.computeIfAbsent(line.group() + "\t" + line.language(), none -> new ArrayList<>())
                .add(line));
        long languages = lines.stream().map(Line::language).distinct().count();
        List<Line> picked = new ArrayList<>();
        for (List<Line> cell : cells.values()) {
            Collections.shuffle(cell, random);
            picked.addAll(cell.subList(0, (int) Math.min(cell.size(), Math.max(1, ofEach / languages))));
        }
        Collections.shuffle(picked, random);
        return new Labelled(picked);
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    List<String> groups() {
        return lines.stream().map(Line::group).toList();
    }

    Labelled only(Set<String> groups, boolean wanted) {
        return new Labelled(lines.stream()
                .filter(line -> groups.contains(line.group()) == wanted)
                .toList());
    }

    private static long checksum(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** Pairs found of pairs there are (F1) for groups given as numbers. */
    static double f1(int[] found, List<String> groups) {
        Map<Object, Integer> both = new HashMap<>();
        Map<Object, Integer> ours = new HashMap<>();
        Map<Object, Integer> theirs = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            both.merge(found[i] + "\t" + groups.get(i), 1, Integer::sum);
            ours.merge(found[i], 1, Integer::sum);
            theirs.merge(groups.get(i), 1, Integer::sum);
        }
        return 2 * pairs(both) / (pairs(ours) + pairs(theirs));
    }

    static double pairs(Map<Object, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
