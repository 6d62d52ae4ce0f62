/**
 * What becomes of a mistake in a directive: its owner keeps, changes or withdraws the directive by a date, a change is announced, and a
 * month later the floor says whether it helped.
 */
@NullMarked
@NamedInterface("answers")
package dev.floorseat.rules.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
