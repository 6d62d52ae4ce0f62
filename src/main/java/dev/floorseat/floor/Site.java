package dev.floorseat.floor;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A call-centre location.
 *
 * @param id our number
 * @param externalId the id under which the outside knows the site
 * @param name as people call it
 * @param zone in which its wall clock runs
 * @param state ISO 3166-2, such as {@code DE-SN}: decides its public holidays
 * @param opens opening time, wall clock
 * @param closes closing time, wall clock; midnight is the end of the day
 * @param seats guest seats with a headset, the free one included
 */
public record Site(
        long id,
        String externalId,
        String name,
        ZoneId zone,
        String state,
        LocalTime opens,
        LocalTime closes,
        int seats) {}
