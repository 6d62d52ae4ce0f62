/** The weekly digest and the addresses of other programs, for people. */
@NullMarked
package dev.floorseat.rules.reach.web;

import org.jspecify.annotations.NullMarked;
