# The roles that a text is about, and why:  Rscript rank.R SHIM FILE
arguments <- commandArgs(trailingOnly = TRUE)
dyn.load(arguments[1])
path <- arguments[2]
have <- .Call("r_skills_in", readBin(path, "raw", file.size(path)))
ranking <- .Call("r_rank", have)
for (i in seq_len(nrow(ranking))) {
  role <- ranking[i, 1]
  cat(.Call("r_role_name", role), " ", ranking[i, 2], "\n", sep = "")
  reasons <- .Call("r_explain", role, have)
  for (k in seq_len(nrow(reasons))) {
    name <- .Call("r_skill_name", reasons[k, 1])
    cat(sprintf("  %+d %s\n", reasons[k, 2], if (is.na(name)) "base" else name))
  }
}
