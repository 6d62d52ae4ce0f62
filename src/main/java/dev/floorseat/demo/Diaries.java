package dev.floorseat.demo;

import dev.floorseat.demo.Staff.Member;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.WishKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What executives have in their diaries, and what they wish for: full, and never without free days. */
final class Diaries {

    private static final int BOARD = 5;

    private final Random random;
    private final LocalDate monday;
    private final int weeks;
    private final List<Busy> busy = new ArrayList<>();
    private final List<Wished> wishes = new ArrayList<>();

    Diaries(Random random, LocalDate monday, int weeks) {
        this.random = random;
        this.monday = monday;
        this.weeks = weeks;
        List<Member> executives = Staff.executives();
        for (int i = 0; i < executives.size(); i++) {
            meetings(executives.get(i).id(), i);
            wishes(executives.get(i).id(), i);
        }
    }

    /** A time taken. */
    record Busy(String person, Instant from, Instant to, BusyKind kind) {}

    /** A wish. */
    record Wished(String person, Instant from, Instant to, WishKind kind) {}

    List<Busy> busy() {
        return busy;
    }

    List<Wished> wishes() {
        return wishes;
    }

    private void meetings(String person, int index) {
        int leave = index % 3 == 0 ? random.nextInt(weeks) : -1;
        for (int week = 0; week < weeks; week++) {
            LocalDate first = monday.plusWeeks(week);
            if (week == leave) {
                busy(person, first.atStartOfDay(), first.plusDays(7).atStartOfDay(), BusyKind.BUSY);
                continue;
            }
            if (index < BOARD) {
                busy(person, first.atTime(9, 0), first.atTime(11, 30), BusyKind.BUSY); // the board meets
            } else {
                LocalDate tuesday = first.plusDays(1);
                busy(person, tuesday.atTime(13, 0), tuesday.atTime(14, 30), BusyKind.BUSY); // the department meets
            }
            for (int meeting = 2 + random.nextInt(3); meeting > 0; meeting--) {
                LocalDateTime from =
                        first.plusDays(random.nextInt(5)).atTime(8 + random.nextInt(9), random.nextInt(2) * 30);
                BusyKind kind = random.nextInt(6) == 0 ? BusyKind.TENTATIVE : BusyKind.BUSY;
                busy(person, from, from.plusMinutes(60L + 30L * random.nextInt(4)), kind);
            }
            if (random.nextInt(4) == 0) {
                LocalDate away = first.plusDays(random.nextInt(4)); // a business trip of two days
                busy(person, away.atTime(LocalTime.of(7, 0)), away.plusDays(1).atTime(19, 0), BusyKind.BUSY);
            }
        }
    }

    private void wishes(String person, int index) {
        LocalDate welcome = monday.plusWeeks(1 + random.nextInt(weeks - 2));
        wish(person, welcome.atStartOfDay(), welcome.plusDays(6).atStartOfDay(), WishKind.DESIRED);
        if (index % 2 == 0) {
            LocalDate day = monday.plusWeeks(random.nextInt(weeks)).plusDays(random.nextInt(5));
            wish(person, day.atStartOfDay(), day.plusDays(1).atStartOfDay(), WishKind.DESIRED);
        }
        if (index % 3 != 1) {
            for (int week = 0; week < weeks; week += 2) {
                LocalDate friday = monday.plusWeeks(week).plusDays(4);
                wish(person, friday.atTime(14, 0), friday.atTime(22, 0), WishKind.UNDESIRED);
            }
        }
    }

    private void busy(String person, LocalDateTime from, LocalDateTime to, BusyKind kind) {
        busy.add(new Busy(person, instant(from), instant(to), kind));
    }

    private void wish(String person, LocalDateTime from, LocalDateTime to, WishKind kind) {
        wishes.add(new Wished(person, instant(from), instant(to), kind));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Premises.ZONE).toInstant();
    }
}
