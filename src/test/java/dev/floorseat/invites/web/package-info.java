@NullMarked
package dev.floorseat.invites.web;

import org.jspecify.annotations.NullMarked;
