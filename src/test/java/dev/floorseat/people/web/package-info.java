@NullMarked
package dev.floorseat.people.web;

import org.jspecify.annotations.NullMarked;
