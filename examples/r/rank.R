# The roles that a text is about, and why:  Rscript rank.R SHIM FILE
arguments <- commandArgs(trailingOnly = TRUE)
dyn.load(arguments[1])
path <- arguments[2]
names <- .Call("r_names_in", readBin(path, "raw", file.size(path)))
OTHER_WORK <- 100000L # stands for the title of any other trade
name <- function(id, otherwise = NA) { # of a title: the role's, or other work
  if (id == OTHER_WORK) return("other work")
  found <- c(.Call("r_skill_name", id), .Call("r_role_name", id), otherwise)
  found[!is.na(found)][1]
}
cat(name(.Call("r_decide", names), "none of these"), "\n", sep = "")
ranking <- .Call("r_rank", names)
for (i in seq_len(nrow(ranking))) {
  role <- ranking[i, 1]
  cat(name(role), " ", ranking[i, 2], "\n", sep = "")
  reasons <- .Call("r_explain", role, names)
  for (k in seq_len(nrow(reasons)))
    cat(sprintf("  %+d %s\n", reasons[k, 2], name(reasons[k, 1], "base")))
}
