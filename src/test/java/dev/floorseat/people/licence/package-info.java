@NullMarked
package dev.floorseat.people.licence;

import org.jspecify.annotations.NullMarked;
