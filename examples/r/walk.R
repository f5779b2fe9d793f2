# Prints the whole taxonomy, a fact a line:  Rscript walk.R SHIM
dyn.load(commandArgs(trailingOnly = TRUE)[1])
AXES <- c("machine-learning", "software-engineering", "communication")
FIELDS <- c("scheme", "version", "code", "label", "match", "source")
FACT <- c("role_fact_kind", "role_fact", "role_fact_source")

ask <- function(name, ...) .Call(paste0("r_", name), ...)
line <- function(...) cat(paste(ifelse(is.na(c(...)), "", c(...)), collapse = "\t"), "\n", sep = "")
# What comes for 0, 1, 2..., up to the first that is none.
all_of <- function(at) {
  found <- list()
  while (!((one <- at(length(found))) %in% list(NA_character_, 0L))) found <- c(found, one)
  unlist(found)
}

SKILLS <- all_of(function(i) ask("skill_at", i))
for (role in all_of(function(i) ask("role_at", i))) {
  key <- ask("role_key", role)
  line("role", role, key, ask("role_name", role), ask("evidence", role, 0L))
  for (title in all_of(function(i) ask("role_title", role, i))) line("title", key, title)
  for (i in seq_along(all_of(function(i) ask("role_fact", role, i))) - 1L)
    line("fact", key, vapply(FACT, ask, "", role, i))
  for (axis in AXES)
    if ((level <- ask("role_level", role, axis)) >= 0) line("level", key, axis, level)
  for (i in seq_along(all_of(function(i) ask("role_code", role, i, "code"))) - 1L)
    line("code", key, vapply(FIELDS, function(field) ask("role_code", role, i, field), ""))
  for (other in ask("role_covers", role)) line("covers", key, ask("role_key", other))
  needs <- ask("role_needs", role)
  for (i in seq_len(nrow(needs))) {
    skill <- needs[i, 1]
    line("need", key, ask("skill_key", skill), needs[i, 2], ask("need_source", role, skill))
  }
  evidence <- vapply(SKILLS, function(skill) ask("evidence", role, skill), 0L)
  for (i in which(evidence != 0)) line("evidence", key, ask("skill_key", SKILLS[i]), evidence[i])
}
for (skill in SKILLS) {
  key <- ask("skill_key", skill)
  line("skill", skill, key, vapply(c("skill_name", "skill_kind", "skill_group"), ask, "", skill))
  for (alias in all_of(function(i) ask("skill_alias", skill, i))) line("alias", key, alias)
}
