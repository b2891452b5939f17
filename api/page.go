package api

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"path"

	"github.com/gofiber/fiber/v2"
)

//go:embed page
var pageFiles embed.FS

// pageCSP lets the page load its own style and script and ask its own origin, and nothing else.
const pageCSP = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// mountPage serves the page at /. It asks nothing of any other host.
func (a *API) mountPage() {
	for at, file := range map[string]string{"/": "index.html", "/page.css": "page.css", "/page.js": "page.js", "/favicon.svg": "favicon.svg"} {
		body, err := pageFiles.ReadFile("page/" + file)
		if err != nil {
			continue // embedded at build time; TestPage looks at each
		}
		types := map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
		sum := sha256.Sum256(body)
		etag := `"` + hex.EncodeToString(sum[:16]) + `"`
		a.app.Get(at, func(c *fiber.Ctx) error {
			c.Set("Content-Security-Policy", pageCSP)
			c.Set("Cache-Control", "no-cache")
			c.Set("ETag", etag)
			if c.Get("If-None-Match") == etag {
				return c.Status(fiber.StatusNotModified).Send(nil)
			}
			c.Set("Content-Type", types[path.Ext(file)])
			return c.Send(body)
		})
	}
}
