/**
 * How a licence is earned: courses in versions, their quizzes, attempts and certificates. Answers and scores never leave the person who
 * gave them.
 */
@NullMarked
@NamedInterface("licence")
package dev.floorseat.people.licence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
